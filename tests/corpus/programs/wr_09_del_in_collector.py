# inside the collector a weak reference is dead when __del__ runs (3.4 and later)
import gc, weakref
gc.collect(); gc.disable()
log = []
class N(object):
    def __del__(self): log.append('del %s' % (w() is not None))
n = N(); n.me = n
w = weakref.ref(n, lambda r: log.append('callback'))
del n
r = gc.collect()
print("%s %s" % (log, len(gc.garbage)))
for o in gc.garbage: o.me = None
del gc.garbage[:]
try:
    del o
except NameError:
    pass
print(log)
