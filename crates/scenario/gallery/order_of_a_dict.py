# title: The order of a dict
# chapter: From Python 2 to 3
# shows: What a dict holds dies in the order of the dict: by hash in Python 2.7, as it was put in from 3.6 on.
# collector: 3.6

import gc

gc.disable()


class Node(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed: " + self.name)


nodes = {}
for name in ["red", "green", "blue", "grey"]:
    nodes[name] = Node(name)

nodes.clear()
print("left: %d" % len(nodes))
