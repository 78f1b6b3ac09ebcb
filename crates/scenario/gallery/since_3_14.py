# title: 3.14: an increment at a time
# chapter: Since the talk
# shows: 3.14.0 came with an incremental collector, which was withdrawn in 3.14.5: young objects and a part of the old ones are looked at together.
# collector: 3.14.0

import gc

gc.disable()


class Node(object):
    pass


def cycle():
    a, b = Node(), Node()
    a.other, b.other = b, a
    return a


kept = cycle()
gc.collect()
lost = cycle()
#: Generation 1 means one increment here.
gc.collect(1)
del lost
gc.collect(1)
gc.collect()
print(kept.other.other is kept)
