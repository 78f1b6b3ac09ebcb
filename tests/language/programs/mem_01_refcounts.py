# from: 3.6
# counts that a program sees, in containers, calls, closures, generators and exceptions
import sys, gc
gc.collect(); gc.disable()
class N: pass
def count(x): return sys.getrefcount(x)
n = N()
print(sys.getrefcount(n), count(n))
l = [n, n]; print(sys.getrefcount(n)); t = (n,); d = {n: n}; s = {n}; print(sys.getrefcount(n))
del l, t, d, s; print(sys.getrefcount(n))
def closure():
    def inner(): return n2
    n2 = n
    return inner
c = closure(); print(sys.getrefcount(n)); c = None
def gen(x):
    yield sys.getrefcount(x)
    yield x
g = gen(n); print(next(g), sys.getrefcount(n)); g.close(); print(sys.getrefcount(n)); g = None; print(sys.getrefcount(n))
n.me = n; print(sys.getrefcount(n)); del n.me
m = N(); m.other = n; m.__dict__["again"] = n; print(sys.getrefcount(n)); m = None; print(sys.getrefcount(n))
try:
    raise ValueError(n)
except ValueError as e:
    print(sys.getrefcount(n), sys.getrefcount(e))
print(sys.getrefcount(n))
def default(a=n): return sys.getrefcount(n)
print(default(), sys.getrefcount(n)); default = None
b = n.__init__; print(sys.getrefcount(n)); b = None
class M:
    def f(self): return sys.getrefcount(self)
x = M(); f = x.f; print(x.f(), f(), sys.getrefcount(x)); f = None
it = iter([n]); print(sys.getrefcount(n)); next(it); print(sys.getrefcount(n)); it = None; print(sys.getrefcount(n))
e = enumerate([n]); z = zip([n], [n]); mp = map(id, [n]); print(sys.getrefcount(n)); list(e), list(z), list(mp); print(sys.getrefcount(n)); e = z = mp = None; print(sys.getrefcount(n))
p = property(lambda self: n); q = staticmethod(n); r = slice(n, n, n); print(sys.getrefcount(n)); p = q = r = None
print(sys.getrefcount(n), gc.is_tracked(n), gc.is_tracked([]), gc.is_tracked(()), gc.is_tracked({}), gc.is_tracked((1,)), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked("s"))
k = [n for _ in range(3)]; print(sys.getrefcount(n)); k = None
w = lambda: n; print(sys.getrefcount(n))
u = [*[n, n]]; v = (*u, n); y = {**{"a": n}}; print(sys.getrefcount(n)); del u, v, y
star = lambda *a, **k: sys.getrefcount(a[0]); print(star(n), star(*[n]), star(n, k=n))
with_n = type("W", (), {"__enter__": lambda self: n, "__exit__": lambda *a: print("exit", sys.getrefcount(n))})
with with_n() as entered: print("in", sys.getrefcount(n))
print(sys.getrefcount(n)); del entered; print(sys.getrefcount(n))
