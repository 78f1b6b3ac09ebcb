# gc.garbage has the finalizers in list order; 3.x calls them in it
import gc
gc.collect(); gc.disable()
log = []
class D(object):
    __slots__ = ('n', 'me')
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): log.append(self.n)
for n in 'abcd': D(n)
r = gc.collect()
print("collect %d log %s garbage %s" % (r, log, [o.n for o in gc.garbage]))
keep = [D('e'), D('f'), D('g')]
gc.collect()
keep = None
r = gc.collect()
print("collect %d log %s garbage %s" % (r, log, [o.n for o in gc.garbage]))
