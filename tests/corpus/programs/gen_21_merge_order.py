# younger lists are appended: for collect(2) the youngest first
import gc
gc.collect(); gc.disable()
class O(object):
    __slots__ = ('n', '__weakref__')
    def __init__(self, n): self.n = n
def show(label): print("%s: %s" % (label, ' '.join(o.n for o in gc.get_objects() if type(o) is O)))
o2 = O('two'); gc.collect(1)
o1 = O('one'); gc.collect(0)
o0 = O('zero')
show("get_objects")
gc.collect(2); show("collect(2)")
p1 = O('p one'); gc.collect(0)
p0 = O('p zero')
gc.collect(1); show("collect(1)")
