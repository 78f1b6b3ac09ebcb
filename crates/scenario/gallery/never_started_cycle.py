# title: Closed by the collector
# chapter: From Python 2 to 3
# shows: A generator that never started is part of a cycle: Python 2.7 clears the cycle, from 3 on the collector closes the generator first, and that frees it all.
# collector: 3.6

import gc

gc.disable()


class Node(object):
    pass


def numbers(node):
    yield node


node = Node()
node.numbers = numbers(node)

del node
print("found: %d" % gc.collect(0))
