# title: A star in an index
# chapter: Changed in 3.11
# shows: From 3.11 on a star may spread a tuple inside an index; the tuple that is made dies as soon as it has been looked up.
# collector: 3.11

import gc

gc.disable()


class Node(object):
    def __del__(self):
        print("freed: the node")


place = (1, 2)
nodes = {place: Node()}
node = nodes[*place]
print("found: %s" % bool(node))

del node, nodes[*place]
print("left: %d" % len(nodes))
