# title: An argument moves into the call
# chapter: Changed in 3.11
# shows: Up to 3.10 the caller keeps the argument on its stack while the function runs; from 3.11 on it hands it over.
# collector: 3.11

import gc
import sys

gc.disable()


class Node(object):
    pass


def count(node):
    return sys.getrefcount(node) - 1


node = Node()
print("references: %d" % count(node))

del node
print("end")
