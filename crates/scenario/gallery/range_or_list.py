# title: A range is not a list
# chapter: From Python 2 to 3
# shows: In Python 2 range makes a list, which the collector watches; in Python 3 it counts as it goes, and there is nothing to watch.
# collector: 2.7

import gc

gc.disable()

numbers = range(3)
print("watched: %s" % gc.is_tracked(numbers))
gc.collect(0)
print("numbers: %d" % len(numbers))
