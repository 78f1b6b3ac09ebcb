# title: A list of what is in a dict
# chapter: Changed in 3.13
# shows: A list takes over the keys of a dict: up to 3.12 through an iterator, an object of its own for that time, from 3.13 on without one.
# collector: 3.13

import gc

gc.disable()

ages = {"anna": 31, "ben": 29}
names = list(ages)
print("names: %d" % len(names))
