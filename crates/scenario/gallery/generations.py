# title: A cycle grows old
# chapter: Generations
# shows: What survives a collection moves up a generation, and a quick collection no longer looks at it there.
# collector: talk

import gc

gc.disable()


class Node(object):
    pass


a = Node()
b = Node()
a.other = b
b.other = a

gc.collect(0)  # survives: generation 1
gc.collect(1)  # survives: generation 2

del a, b  # unreachable, but old
print("generation 0: %d" % gc.collect(0))
print("generation 1: %d" % gc.collect(1))
print("generation 2: %d" % gc.collect(2))
