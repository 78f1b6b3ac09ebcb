# title: A list that holds itself
# chapter: Why cycles need a collector
# shows: The shortest cycle there is: one list, one reference to itself.
# collector: talk

import gc

gc.disable()

loop = []
loop.append(loop)
print(loop)

#: Its count falls from two to one, not to
#: zero.
del loop
print("found: %d" % gc.collect(0))
