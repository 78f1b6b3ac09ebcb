# title: Last words
# chapter: From Python 2 to 3
# shows: A weak reference is cleared before __del__ runs in Python 2.7, and after it in Python 3.
# collector: 3.6

import gc
import weakref

gc.disable()


class Node(object):
    def __del__(self):
        print("__del__ runs")
        print("dead: %s" % (ref() is None))


def gone(ref):
    print("the callback runs")


node = Node()
ref = weakref.ref(node, gone)

del node
print("end of the program: %s" % ref())
