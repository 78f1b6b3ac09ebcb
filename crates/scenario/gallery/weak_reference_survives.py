# title: It still works in a finalizer
# chapter: Changed in 3.15
# shows: Two nodes of the trash know each other by a weak reference: up to 3.14 it is cleared before the finalizers run, from 3.15 on it still works.
# collector: 3.15

import gc
import weakref

gc.collect()
gc.disable()


class Node(object):
    def __del__(self):
        alive = self.weak() is not None
        print("other in reach: %s" % alive)


a = Node()
b = Node()
a.other, b.other = b, a
a.weak = weakref.ref(b)
b.weak = weakref.ref(a)

del a, b
gc.collect(0)
print("garbage: %d" % len(gc.garbage))
