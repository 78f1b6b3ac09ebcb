# title: A cycle that no name reaches
# chapter: Why cycles need a collector
# shows: After the second del no name leads to the two nodes, and both are still there, each held by the other, until the collector comes.
# collector: 3.13

import gc

gc.disable()


class Node(object):
    pass


a = Node()
b = Node()
a.other = b
#: Now each holds the other.
b.other = a
del a
#: The last name goes, and both still have
#: a count of one.
del b

#: The collector finds both.
print("found: %d" % gc.collect(0))
