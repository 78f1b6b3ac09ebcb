# title: One death leads to the next
# chapter: Counting references
# shows: When home goes, everything it holds goes with it, down to the first thing that somebody else still holds.
# collector: talk

import gc

gc.disable()


class Folder(object):
    def __init__(self, name):
        self.name = name
        self.folders = []

    def add(self, name):
        folder = Folder(name)
        self.folders.append(folder)
        return folder

    def __del__(self):
        print("freed: " + self.name)


home = Folder("home")
music = home.add("music")
photos = home.add("photos")
photos.add("summer")
photos.add("winter")

#: Only a name goes: home still holds them.
del photos  # home still holds it
#: Nobody holds home now, so it goes, and
#: with it what only it held.
del home  # photos go too, music stays
print("music has a name")

#: Music had a name of its own, until now.
del music
print("nothing left")
