# title: A weak reference in the trash
# chapter: Changed in 3.8
# shows: The trash holds a weak reference to something alive: up to 3.7 the finalizer can still use it, from 3.8 on it is cleared before.
# collector: 3.8

import gc
import weakref

gc.collect()
gc.disable()


class Owner(object):
    pass


class Node(object):
    def __init__(self, owner):
        self.me = self
        self.owner = weakref.ref(owner)

    def __del__(self):
        alive = self.owner() is not None
        print("owner in reach: %s" % alive)


owner = Owner()
node = Node(owner)

del node
gc.collect(0)
print("the owner lives: %s" % bool(owner))
