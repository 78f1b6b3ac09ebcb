# title: A dict that outlives its owner
# chapter: Changed in 3.13
# shows: The name holds the attributes of the node as a dict: in 3.13.0 the collector does not see what such a dict refers to, and clears the node.
# collector: 3.13

import gc
import weakref

gc.collect()
gc.disable()


class Node(object):
    pass


node = Node()
node.me = node
attributes = node.__dict__
ref = weakref.ref(node)

del node
print("collected: %d" % gc.collect(0))
print("node lives: %s" % (ref() is not None))
