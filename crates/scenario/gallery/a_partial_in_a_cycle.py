# title: A partial that holds itself
# chapter: Changed in 3.10
# shows: The partial stands before what it holds: up to 3.9 it cannot be cleared and waits for its list to go, from 3.10 on it lets go itself.
# collector: 3.10

import gc
import functools

gc.collect()
gc.disable()

work = functools.partial(len)
work.me = work

del work
print("found: %d" % gc.collect(0))
print("found again: %d" % gc.collect(2))
