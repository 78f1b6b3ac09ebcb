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

#: Both are in use, so they move up.
gc.collect(0)  # survives: generation 1
gc.collect(1)  # survives: generation 2

#: Nobody needs them now; but they are old.
del a, b  # unreachable, but old
#: A quick collection does not look there.
print("generation 0: %d" % gc.collect(0))
print("generation 1: %d" % gc.collect(1))
#: Only this one looks at everything.
print("generation 2: %d" % gc.collect(2))
