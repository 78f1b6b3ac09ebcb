# title: A text with values in it
# chapter: From Python 2 to 3
# shows: An f-string reads the name where it stands; Python 2.7 does not know this syntax.
# collector: 3.6

import gc

gc.disable()


class Node(object):
    pass


node = Node()
node.me = node

del node
print(f"found: {gc.collect(0)}")
