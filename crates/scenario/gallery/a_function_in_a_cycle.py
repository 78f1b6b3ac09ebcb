# title: A function that holds itself
# chapter: Changed in 3.8
# shows: A function is its own default value: up to 3.7 neither it nor the tuple between can be cleared, and it is found again each time.
# collector: 3.8

import gc

gc.disable()


def work(helper=None):
    return helper


work.__defaults__ = (work,)

del work
print("found: %d" % gc.collect(1))
print("found again: %d" % gc.collect(2))
