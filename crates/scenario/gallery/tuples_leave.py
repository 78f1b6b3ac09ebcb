# title: Tuples leave the list
# chapter: Changed in 3.8
# shows: A tuple of numbers needs no watching: up to 3.7 it leaves its list while the walk is at it, from 3.8 on in a pass of its own.
# collector: 3.8

import gc

gc.disable()


def pair(a, b):
    return (a, b)


one = pair(1, 2)
two = pair(one, 3)
print("watched: %s" % gc.is_tracked(two))

gc.collect(0)
print("watched: %s" % gc.is_tracked(one))
print("watched: %s" % gc.is_tracked(two))
