# an instance that keeps its own __dict__: lost for ever in 3.13.0
import gc, weakref
gc.collect(); gc.disable()
class N(object): pass
a = N(); a.d = a.__dict__; w = weakref.ref(a)
del a
print("alive %s" % (w() is not None))
print("collect %d" % gc.collect())
print("alive %s" % (w() is not None))
a = N(); a.x = [1]; a.d = a.__dict__; w = weakref.ref(a); wx = a.x
del a
print("collect %d" % gc.collect())
print("alive %s" % (w() is not None))
import sys
print("x held %s" % (sys.getrefcount(wx) > 2))
