# the counters of the older generations
import gc
gc.disable()
gc.collect()
def older(): return gc.get_count()[1:]
print(older() == (0, 0))
gc.collect(0); print(older())
gc.collect(0); print(older())
gc.collect(1); print(older())
gc.collect(0); print(older())
gc.collect(1); print(older())
gc.collect(1); print(older())
gc.collect(2); print(older())
gc.collect(); print(older())
