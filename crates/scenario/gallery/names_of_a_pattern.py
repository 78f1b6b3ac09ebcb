# title: The names of a pattern
# chapter: Changed in 3.10
# shows: A match statement, new in 3.10, binds names like any other statement: they hold what was found until they are bound anew.
# collector: 3.10

import gc

gc.disable()


class Node(object):
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("%s dies" % self.name)


pair = [Node("left"), Node("right")]
match pair:
    case [first]:
        print("one")
    case [first, second]:
        print("two")

del pair
print("pair is gone")
del first
print("first is gone")
del second
