# title: A tree without parents
# chapter: Freeing memory by hand
# shows: Who needs the parent can be told it; a node that does not remember it makes no cycle.
# collector: talk

import gc

gc.disable()


class Node(object):
    def __init__(self, name):
        self.name = name
        self.children = []


def path(node, parents=()):
    print("/".join(parents + (node.name,)))
    for child in node.children:
        path(child, parents + (node.name,))


root = Node("root")
root.children.append(Node("a"))
root.children.append(Node("b"))
path(root)

#: Nothing leads back up: the whole tree goes
#: with its root.
del root
print("found: %d" % gc.collect(0))
