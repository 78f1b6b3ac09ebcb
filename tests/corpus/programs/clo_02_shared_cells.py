# closures that share a cell, and one that refers to itself
import gc, weakref
gc.collect(); gc.disable()
class N(object): pass
def share():
    n = N()
    return (lambda: n), (lambda: n), weakref.ref(n)
a, b, w = share()
print(a.__closure__[0] is b.__closure__[0])
del a
print(w() is not None)
del b
print(w() is not None)
def recursive():
    n = N()
    def f(depth): return f(depth - 1) if depth else n
    return f, weakref.ref(n)
f, w = recursive()
print(f(3) is w())
del f
print(w() is not None)
print(gc.collect())
print(w() is not None)
def loop():
    return [lambda: i for i in range(3)]
print([g() for g in loop()])
