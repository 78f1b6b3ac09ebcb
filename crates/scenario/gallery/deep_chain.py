# title: The end of a long chain
# chapter: Changed in 3.8
# shows: Deaths nest only so deep, and the rest is put off: up to 3.7 it waits, half dead, until the next list dies, from 3.8 on it goes at once.
# collector: 3.8

import gc
import weakref

gc.disable()


class Node(object):
    __slots__ = ("next", "__weakref__")


last = chain = Node()
ref = weakref.ref(last)
for number in range(60):
    node = Node()
    node.next = chain
    chain = node

del node, last
del chain
print("last node: %s" % (ref() is not None))

waited = []
waited = None  # a list dies
print("last node: %s" % (ref() is not None))
