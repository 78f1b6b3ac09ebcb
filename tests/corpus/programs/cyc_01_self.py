# an object that refers to itself
import gc, weakref
gc.collect(); gc.disable()
class N(object): pass
a = N(); a.me = a; w = weakref.ref(a)
del a
print("alive %s" % (w() is not None))
print("collect %d" % gc.collect())
print("alive %s" % (w() is not None))
print("collect %d" % gc.collect())
a = N(); a.me = a; a.too = a; a.number = 1
del a
print("collect %d" % gc.collect())
