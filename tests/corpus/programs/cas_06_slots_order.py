# slots die in the order of their names, those of the subclass first
import gc
gc.collect(); gc.disable()
log = []
class D(object):
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
class A(object):
    __slots__ = ('z', 'm', 'a')
class B(A):
    __slots__ = ('y', 'b')
class C(B): pass
def show(label):
    print("%s %s" % (label, ' '.join(log)))
    del log[:]
def fill(o, names):
    for n in names.split(): setattr(o, n, D(n))
    return o
o = fill(A(), 'm z a'); del o; show("A")
o = fill(B(), 'z y a b m'); del o; show("B")
o = fill(C(), 'q z y a b m'); del o; show("C")
