# title: 3.11: an instance without a dict
# chapter: Since the talk
# shows: Attributes stand in the instance itself, so the same cycle is two objects and no longer four.
# collector: 3.11

import gc

gc.disable()


class Node(object):
    pass


a = Node()
b = Node()
a.next = b
b.next = a

del a, b
#: 4 up to 3.10: two instances and their two
#: dicts.
print("found: %d" % gc.collect(0))

c = Node()
c.me = c
#: Asking for the dict makes one.
c.__dict__
del c
print("found: %d" % gc.collect(0))
