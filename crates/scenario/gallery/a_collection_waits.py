# title: A collection waits its turn
# chapter: Changed in 3.12
# shows: The list is made by one call of C code: up to 3.11 collections happen in the middle of it, from 3.12 on one follows when it is done.
# collector: 3.12

import gc
import itertools

gc.collect()


class Node(object):
    __slots__ = ("other",)


nothing = itertools.repeat((), 100)
gc.set_threshold(20, 1000, 1000)
made = itertools.starmap(Node, nothing)
nodes = list(made)
gc.disable()

print("nodes: %d" % len(nodes))
print("collections: %d" % gc.get_count()[1])
