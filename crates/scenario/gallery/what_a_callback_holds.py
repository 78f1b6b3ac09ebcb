# title: What holds a weak reference while it calls
# chapter: Changed in 3.13
# shows: While callbacks run, a tuple keeps their weak references: up to 3.12 only if there are several, from 3.13 on in any case.
# collector: 3.13

import gc
import sys
import weakref

gc.disable()


class Node(object):
    pass


def gone(ref):
    count = sys.getrefcount(ref) - 1
    print("references to it: %d" % count)


node = Node()
watch = weakref.ref(node, gone)
del node

node = Node()
watch = weakref.ref(node, gone)
again = weakref.ref(node, gone)
del node
