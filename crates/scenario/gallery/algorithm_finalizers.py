# title: The algorithm with finalizers
# chapter: The algorithm
# shows: What has a __del__ is set aside with everything it refers to; what only refers to it is freed.
# collector: 2.7

import gc

gc.disable()


class Node(object):
    __slots__ = ("to", "me")


class Careful(Node):
    __slots__ = ()

    def __del__(self):
        print("finalized")


below = Node()
middle = Careful()
above = Node()
above.to = middle
middle.to = below
for node in (below, middle, above):
    node.me = node

#: Three cycles. The middle one has a
#: finalizer, and holds the one below.
del below, middle, above, node
#: Only the one above can be freed.
print("found: %d" % gc.collect(0))
print("garbage: %d" % len(gc.garbage))
