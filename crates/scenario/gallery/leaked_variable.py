# title: The variable that stays
# chapter: From Python 2 to 3
# shows: In Python 2 the variable of a list comprehension stays behind, so one node outlives the list; in Python 3 it is gone.
# collector: 3.6

import gc

gc.disable()


class Node(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed: " + self.name)


nodes = [Node("first"), Node("last")]
names = [node.name for node in nodes]

del nodes
print("the list is gone")

node = None
print("nothing is left: %d" % len(names))
