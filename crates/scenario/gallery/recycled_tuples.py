# title: Which tuples are recycled
# chapter: Changed in 3.13
# shows: Small tuples take the memory of older ones, and are no allocation to the collector: up to 3.12 those with fewer than twenty items, from 3.13 on those with twenty as well.
# collector: 3.13

import gc

gc.disable()


def counted(items):
    before = gc.get_count()[0]
    made = tuple(items)
    after = gc.get_count()[0]
    del made
    return after - before


few = [0] * 19
more = [0] * 20

counted(few)  # leaves a tuple to recycle
counted(more)
print("nineteen: %d" % counted(few))
print("twenty: %d" % counted(more))
