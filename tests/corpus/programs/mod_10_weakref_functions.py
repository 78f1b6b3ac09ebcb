# weakref: refs, proxies, counts, subclasses
import gc, weakref
gc.collect(); gc.disable()
class N(object):
    def __init__(self, n): self.n = n
    def __len__(self): return 3
    def method(self): return 'method of %s' % self.n
    def __call__(self, x): return x * 2
n = N('a')
r1 = weakref.ref(n); r2 = weakref.ref(n); r3 = weakref.ref(n, lambda r: None)
print(r1 is r2, r1 is r3, weakref.getweakrefcount(n), len(weakref.getweakrefs(n)))
p = weakref.proxy(n); q = weakref.proxy(n, lambda r: None)
print(p is weakref.proxy(n), p is q, weakref.getweakrefcount(n))
print(p.n, len(p), p.method(), p(4), bool(p), isinstance(p, N), p.__class__ is N)
p.n = 'b'; print(n.n)
print(type(p).__name__ in ('weakcallableproxy', 'CallableProxyType'), isinstance(p, weakref.CallableProxyType), isinstance(r1, weakref.ReferenceType))
try:
    hash(p)
except TypeError as e:
    print('TypeError')
del n
for f in (lambda: p.n, lambda: len(p), lambda: bool(p), lambda: p.method()):
    try:
        f()
    except ReferenceError as e:
        print(e)
print(r1() is None, r3() is None, weakref.getweakrefcount(3), weakref.getweakrefs('a'))
class Ref(weakref.ref):
    def __init__(self, target, callback=None, **info):
        super(Ref, self).__init__(target, callback)
        self.info = sorted(info.items())
    def __call__(self):
        return super(Ref, self).__call__(), self.info
n = N('c')
s = Ref(n, color='red', size=3); t = Ref(n)
print(s() == (n, [('color', 'red'), ('size', 3)]), s is t, s == t, weakref.getweakrefcount(n), isinstance(s, weakref.ref))
log = []
u = Ref(n, log.append)
del n
print(log == [u], u()[0], s()[1])
class Slotted(object):
    __slots__ = ('a', '__weakref__')
class NoRef(object):
    __slots__ = ('a',)
x = Slotted(); print(weakref.ref(x)() is x)
try:
    weakref.ref(NoRef())
except TypeError as e:
    print(e)
for bad in (1, 'a', None, (1,), [], {}):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
def f(): pass
g = (i for i in [1])
for good in (f, N, N('d').method, g, set(), frozenset(), lambda: 0):
    print(type(weakref.ref(good)()).__name__)
w = weakref.ref(f)
del f, good
print(w() is None)
calls = []
def callback(ref): calls.append(ref() is None); raise ValueError('ignored')
n = N('e'); w = weakref.ref(n, callback)
class Quiet(object):
    def write(self, text): pass
    def flush(self): pass
import sys
stderr = sys.stderr; sys.stderr = Quiet()
del n
sys.stderr = stderr
print(calls)
a, b = N('k'), N('k')
print(weakref.ref(a) == weakref.ref(a), weakref.ref(a) == weakref.ref(b), weakref.ref(a) != weakref.ref(b))
d = {weakref.ref(a): 1}
print(d[weakref.ref(a)], weakref.ref(b) in d)
