# title: A finalizer that breaks the cycle
# chapter: Changed in 3.7
# shows: The finalizer lets go of the cycle itself: up to 3.6 the two objects count as collected all the same, from 3.7 on nothing is left to count.
# collector: 3.7

import gc

gc.disable()


class Node(object):
    __slots__ = ("me",)

    def __del__(self):
        print("the finalizer lets go")
        self.me = None


node = Node()
node.me = node

del node
print("collected: %d" % gc.collect(0))
