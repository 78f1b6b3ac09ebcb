# functools
import functools, gc, weakref, sys
gc.collect(); gc.disable()
class N(object): pass
def f(*a, **k): return a, sorted(k.items())
p = functools.partial(f, 1, x=2)
print(p(3, y=4), p.func is f, p.args, p.keywords, p(x=5))
q = functools.partial(p, 2); print(q.func is f, q.args, q())
n = N(); w = weakref.ref(n)
p = functools.partial(f, n); del n
print(w() is not None); del p; print(w() is None)
p = functools.partial(f); p.attr = 1; print(p.attr, p.__dict__)
print(repr(functools.partial(max, 1)).replace(' ', '')[:30])
def deco(g):
    @functools.wraps(g)
    def wrapper(*args): "wrapper doc"; return g(*args)
    return wrapper
@deco
def named(a):
    "named doc"
    return a
print(named.__name__, named.__doc__, named(1), hasattr(named, '__wrapped__') == (sys.version_info[0] > 2))
print(functools.reduce(lambda a, b: a + b, [1, 2, 3]), functools.reduce(max, [], 0))
@functools.total_ordering
class T(object):
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(2), T(1) > T(2), T(2) >= T(2), T(1) < T(2))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
if hasattr(functools, 'lru_cache'):
    calls = []
    @functools.lru_cache(maxsize=2)
    def cached(x): calls.append(x); return N()
    a = cached(1); print(cached(1) is a, calls, cached.cache_info())
    w = weakref.ref(a); del a
    print(w() is not None)
    cached(2); cached(3)
    print(w() is None, calls, cached.cache_info())
    cached.cache_clear(); print(cached.cache_info(), cached.__wrapped__ is not cached)
    @functools.lru_cache()
    def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
    print(fib(30), fib.cache_info().hits)
    class M(object):
        @functools.lru_cache(None)
        def m(self): return 1
    m = M(); m.m(); w = weakref.ref(m); del m
    print(w() is not None, gc.collect() >= 0, w() is not None)
    M.m.cache_clear(); print(w() is None)
    try:
        cached([])
    except TypeError as e:
        print(e)
    class P(object):
        pm = functools.partialmethod(f, 1) if hasattr(functools, 'partialmethod') else None
    print(P().pm(2)[0][1:])
    @functools.singledispatch
    def sd(x): return 'object'
    @sd.register(int)
    def _(x): return 'int'
    print(sd(1), sd('a'), sd(True))
try:
    functools.partial()
except TypeError as e:
    print('TypeError')
try:
    functools.reduce(max, [])
except TypeError as e:
    print(str(e)[:30])
