# title: What is recycled is not counted
# chapter: From Python 2 to 3
# shows: A set that takes the memory of an older one is no allocation to the collector in Python 2.7; in Python 3 each set is one more.
# collector: 3.6

import gc

gc.disable()


def counted():
    before = gc.get_count()[0]
    first = set()
    second = set()
    after = gc.get_count()[0]
    del first, second
    return after - before


counted()  # leaves two sets to recycle
print("allocations: %d" % counted())
