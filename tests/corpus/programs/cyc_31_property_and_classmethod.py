# wrappers around functions in cycles
import gc
gc.collect(); gc.disable()
class N(object):
    __slots__ = ('o',)
n = N(); n.o = property(lambda self, n=n: n); del n
print("property %d" % gc.collect())
n = N(); n.o = staticmethod(lambda n=n: n); del n
print("staticmethod %d" % gc.collect())
n = N(); n.o = classmethod(lambda cls, n=n: n); del n
print("classmethod %d" % gc.collect())
class M(object):
    def f(self): pass
m = M(); m.o = m.f; del m
print("bound method %d" % gc.collect())
m = M(); m.o = [].append; m.p = m; del m
print("built-in method %d" % gc.collect())
m = M(); m.o = super(M, m); del m
print("super %d" % gc.collect())
