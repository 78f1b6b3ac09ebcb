# thresholds: what there is at the start, and what set_threshold changes
import gc
print(gc.get_threshold())
gc.set_threshold(5)
print(gc.get_threshold())
gc.set_threshold(6, 7)
print(gc.get_threshold())
gc.set_threshold(1, 2, 3)
print(gc.get_threshold())
gc.set_threshold(0)
print(gc.get_threshold())
print(gc.isenabled())
gc.disable(); print(gc.isenabled())
gc.enable(); print(gc.isenabled())
for wrong in ((), ('a',), (1, 2, 3, 4), (1.5,)):
    try:
        gc.set_threshold(*wrong)
        print('accepted')
    except TypeError as e:
        print('TypeError')
