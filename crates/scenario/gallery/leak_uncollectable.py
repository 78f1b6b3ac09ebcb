# title: Garbage that is never collected
# chapter: Leaks
# shows: In Python 2.7 a cycle with __del__ ends in gc.garbage, together with all that it refers to; it has to be broken by hand.
# collector: 2.7

import gc

gc.disable()


class Buffer(object):
    pass


class Socket(object):
    def __init__(self):
        self.buffer = Buffer()
        self.me = self

    def __del__(self):
        print("socket closed")


socket = Socket()
del socket
gc.collect()
print("garbage: %d" % len(gc.garbage))

#: By hand: take it out, and cut the cycle.
while gc.garbage:
    stuck = gc.garbage.pop()
    stuck.me = None
    del stuck
print("end")
