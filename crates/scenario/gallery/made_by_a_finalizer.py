# title: Made by a finalizer
# chapter: Changed in 3.14
# shows: The finalizer makes a weak reference to its own object, which is trash: up to 3.13 its callback is called at the death, from 3.14 on nobody is.
# collector: 3.14.5

import gc
import weakref

gc.collect()
gc.disable()
made = []


def gone(ref):
    print("the callback runs")


class Node(object):
    def __del__(self):
        made.append(weakref.ref(self, gone))


node = Node()
node.me = node

del node
gc.collect(0)
print("made: %d" % len(made))
made = [ref() for ref in made]
print("gives: %s" % made)
