# title: 3.4: a finalizer no longer blocks
# chapter: Since the talk
# shows: The same cycle with __del__ under 2.7 and under 3.4 and later: kept for ever there, finalized and freed here.
# collector: 3.6

import gc

gc.disable()


class Door(object):
    def __init__(self):
        self.key = Key(self)

    def __del__(self):
        print("door closed")


class Key(object):
    def __init__(self, door):
        self.door = door


door = Door()
del door
#: PEP 442: the finalizer runs first, on the
#: intact cycle, and only then is it cleared.
gc.collect(0)
print("garbage: %d" % len(gc.garbage))
