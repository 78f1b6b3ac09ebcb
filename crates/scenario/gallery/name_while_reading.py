# title: A name in the middle
# chapter: Changed in 3.8
# shows: A name given inside an expression holds the node like any other; before 3.8 this is no syntax.
# collector: 3.8

import gc
import sys

gc.disable()


class Node(object):
    pass


nodes = [Node()]
if (node := nodes.pop()):
    count = sys.getrefcount(node) - 1
    print("references: %d" % count)

del node
print("nodes: %d" % len(nodes))
