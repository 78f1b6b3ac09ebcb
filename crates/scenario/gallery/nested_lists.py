# title: Fifty lists deep
# chapter: Changed in 3.13
# shows: At fifty the death of the rest is put off, last in, first out, which turns the order round; 3.13 nests as deep as the C stack allows.
# collector: 3.13

import gc

gc.disable()


class Node(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed: " + self.name)


nested = [Node("first"), Node("second")]
for depth in range(49):
    nested = [nested]

del nested
print("all lists are gone")
