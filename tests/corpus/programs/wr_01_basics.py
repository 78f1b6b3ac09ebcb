# a weak reference: made, called, dead
import gc, weakref
gc.collect(); gc.disable()
class N(object): pass
n = N()
w = weakref.ref(n)
print(type(w).__name__)
print(w() is n)
print(weakref.getweakrefcount(n))
print(weakref.getweakrefs(n) == [w])
print(repr(w).startswith('<weakref at'))
print('to' in repr(w))
del n
print(w() is None)
print(repr(w).endswith('; dead>'))
try:
    weakref.ref()
except TypeError as e:
    print('TypeError')
try:
    weakref.ref(1)
except TypeError as e:
    print(e)
try:
    w(1)
except TypeError as e:
    print('TypeError')
print(weakref.ref(N())() is None)
