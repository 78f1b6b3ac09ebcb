# title: A star, and a method in the hand
# chapter: From Python 2 to 3
# shows: Who holds an argument during a call depends on how it got there: by a star, out of a tuple, or as the object of a bound method.
# collector: 3.6

import gc
import sys

gc.disable()


class Node(object):
    def count(self):
        return sys.getrefcount(self) - 1


def count(node):
    return sys.getrefcount(node) - 1


def by_star():
    return count(*[Node()])


method = Node().count
print("by a star: %d" % by_star())
print("by a method: %d" % method())
