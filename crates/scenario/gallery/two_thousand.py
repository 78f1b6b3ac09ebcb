# title: A higher threshold
# chapter: Changed in 3.13
# shows: A thousand new objects are enough for a young collection up to 3.12; 3.13 waits for two thousand.
# collector: 3.13

import gc
import weakref

gc.collect()


class Node(object):
    __slots__ = ("me", "__weakref__")


node = Node()
node.me = node
ref = weakref.ref(node)
del node

nodes = []
for number in range(1000):
    nodes.append(Node())

gc.disable()
there = ref() is not None
print("still there: %s" % there)
thresholds = gc.get_threshold()
print("thresholds: %s" % str(thresholds))
