# weak references that a finalizer makes to its own dying cycle
import gc, weakref
gc.collect(); gc.disable()
log = []; refs = []
class N(object):
    def __del__(self):
        refs.append(weakref.ref(self, lambda r: log.append('callback of new')))
        log.append('del')
n = N(); n.me = n
del n
gc.collect()
print("%s garbage %d" % (log, len(gc.garbage)))
print([r() is None for r in refs])
n = N()
del n
print(log[-2:])
print([r() is None for r in refs])
