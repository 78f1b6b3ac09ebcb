# a weak reference does not refer; its callback is held by it
import gc, weakref, sys
gc.collect(); gc.disable()
class N(object): pass
n = N()
before = sys.getrefcount(n)
w = weakref.ref(n)
print(sys.getrefcount(n) - before)
print(w in gc.get_referrers(n))
print(gc.get_referents(w))
def callback(ref): pass
base = sys.getrefcount(callback)
v = weakref.ref(n, callback)
print(sys.getrefcount(callback) - base)
print(gc.get_referents(v) == [callback])
del n
print(sys.getrefcount(callback) - base)
print(gc.get_referents(v))
