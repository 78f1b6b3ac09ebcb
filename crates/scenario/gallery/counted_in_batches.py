# title: Counted in batches
# chapter: Changed in 3.13
# shows: With the global lock each new object counts at once; without it every thread counts its own, and tells of them 512 at a time.
# collector: 3.13t

import gc

gc.disable()


class Node(object):
    __slots__ = ("next",)


nodes = [Node(), Node()]
gc.collect()
while len(nodes) < 40:
    nodes.append(Node())

counted = gc.get_count()[0] >= 38
print("38 nodes are counted: %s" % counted)
