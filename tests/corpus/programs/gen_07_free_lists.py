# what comes from a free list is not counted
import gc
gc.collect(); gc.disable()
def measure(make, n=50):
    make(); make()
    before = gc.get_count()[0]
    for i in range(n): make()
    return gc.get_count()[0] - before
def lists(): l = []; del l
def dicts(): d = {}; del d
def tuples():
    x = 1
    t = (x, x); del t
def methods(): m = lists.__call__; del m
measure(lists)
print("lists %d" % measure(lists))
print("dicts %d" % measure(dicts))
print("tuples %d" % measure(tuples))
