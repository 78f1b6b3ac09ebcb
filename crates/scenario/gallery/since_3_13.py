# title: 3.13: a larger youngest generation
# chapter: Since the talk
# shows: The first threshold is 2000 instead of 700: a thousand new objects no longer lead to a collection.
# collector: 3.13

import gc

gc.disable()
gc.collect()
print(gc.get_threshold()[0])

gc.enable()
#: A thousand lists in one statement.
#: Choose 3.12 to see the collection it
#: causes there.
kept = [[] for number in range(1000)]
gc.disable()
print("kept: %d" % len(kept))
