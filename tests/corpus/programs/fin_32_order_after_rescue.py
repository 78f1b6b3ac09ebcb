# finalizers, callbacks and garbage follow the order that the last rescue left
import gc, weakref
gc.collect(); gc.disable()
log = []
class D(object):
    __slots__ = ('n', 'me', '__weakref__')
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): log.append(self.n)
l = [D('a'), D('b'), D('c')]
refs = [weakref.ref(o, lambda r, n=o.n: log.append('callback ' + n)) for o in l]
if 'o' in globals(): del o
gc.collect()
l = None
gc.collect()
print("%s garbage %s" % (log, [o.n for o in gc.garbage]))
