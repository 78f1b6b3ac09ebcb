# references that default values, argument tuples and keyword dicts hold
import gc, sys
gc.collect(); gc.disable()
class D(object): pass
d = D()
base = sys.getrefcount(d)
def f(x=d): return x
print("default %d" % (sys.getrefcount(d) - base))
def g(*args, **kwargs): return sys.getrefcount(args[0]) - base, sys.getrefcount(kwargs['k']) - base
first, second = g(d, k=d)
print("in the call %s" % (first == second))
print("after the call %d" % (sys.getrefcount(d) - base))
t = (d, d)
print("tuple %d" % (sys.getrefcount(d) - base))
del t
s = set([d]); fs = frozenset([d])
print("sets %d" % (sys.getrefcount(d) - base))
del s, fs, f
print("end %d" % (sys.getrefcount(d) - base))
