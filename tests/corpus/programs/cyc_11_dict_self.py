# a dict that holds itself
import gc
gc.collect(); gc.disable()
d = {}
print("empty tracked %s" % gc.is_tracked(d))
d['me'] = d
print("tracked %s" % gc.is_tracked(d))
del d
print("collect %d" % gc.collect())
d = {}; e = {'d': d}; d['e'] = e
del d
print("half %d" % gc.collect())
del e
print("both %d" % gc.collect())
d = {1: 2}; d[(1, 2)] = [d]
del d
print("tuple key, list %d" % gc.collect())
