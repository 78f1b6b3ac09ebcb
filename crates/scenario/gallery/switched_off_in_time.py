# title: Switched off in time
# chapter: Changed in 3.13
# shows: One call of C code makes the objects and switches the collector off: up to 3.12 a collection that was due still happens, from 3.13 on it does not.
# collector: 3.13

import gc
import itertools

gc.collect()


class Node(object):
    __slots__ = ("other",)


nothing = itertools.repeat((), 100)
made = itertools.starmap(Node, nothing)
off = iter(gc.disable, None)
both = itertools.chain(made, off)

gc.set_threshold(50, 1000, 1000)
nodes = list(both)  # an object, and off
print("nodes: %d" % len(nodes))
print("collections: %d" % gc.get_count()[1])
