# title: Back from the trash
# chapter: Finalizers
# shows: A finalizer in a cycle runs while all of it is intact, and may save it; the collector looks again before it clears anything.
# collector: 3.13

import gc

gc.disable()


class Phoenix(object):
    def __init__(self):
        self.nest = Nest(self)

    def __del__(self):
        global saved
        print("saved")
        saved = self


class Nest(object):
    def __init__(self, bird):
        self.bird = bird


saved = None
bird = Phoenix()
del bird

#: The trash is found, its finalizer runs,
#: and it is no trash any more.
print("found: %d" % gc.collect(0))
print(saved is not None)

#: The second time nothing is called.
saved = None
print("found: %d" % gc.collect())
