# title: Remembered by a closure
# chapter: Leaks
# shows: A small function that is kept keeps the variables it uses, however large what they hold.
# collector: 2.7

import gc

gc.disable()


class Upload(object):
    def __del__(self):
        print("upload freed")


handlers = []


def receive():
    upload = Upload()
    size = 3

    def done():
        return size if upload else 0

    #: The list keeps the function, the
    #: function its cells, a cell the upload.
    handlers.append(done)


receive()
print(handlers[0]())
gc.collect()
print("functions kept: %d" % len(handlers))

handlers.pop()
print("handlers forgotten")
