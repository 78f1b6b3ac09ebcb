# title: A dict of numbers
# chapter: Changed in 3.14
# shows: A dict that holds only numbers cannot be part of a cycle: up to 3.13 the collector does not watch it, from 3.14 on it watches every dict.
# collector: 3.14.5

import gc

gc.disable()

ages = {}
ages["anna"] = 31
ages["ben"] = 29
print("watched: %s" % gc.is_tracked(ages))

gc.collect(0)
print("entries: %d" % len(ages))
