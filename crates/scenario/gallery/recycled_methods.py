# title: Bound methods are counted
# chapter: Changed in 3.9
# shows: Up to 3.8 a bound method takes the memory of the last one and is no allocation to the collector; from 3.9 on it counts.
# collector: 3.9

import gc

gc.disable()


class Node(object):
    def work(self):
        pass


def counted(node):
    before = gc.get_count()[0]
    first = node.work
    second = node.work
    after = gc.get_count()[0]
    del first, second
    return after - before


counted(Node())
print("counted: %d" % counted(Node()))
