# copy and deepcopy
import copy, gc, weakref
gc.collect(); gc.disable()
class N(object):
    def __init__(self, n): self.n = n; self.l = [n]
a = N(1)
b = copy.copy(a); c = copy.deepcopy(a)
print(b is a, b.l is a.l, c.l is a.l, c.l, type(c) is N, c.n)
l = [1, [2, 3], (4, [5])]
m = copy.copy(l); d = copy.deepcopy(l)
print(m[1] is l[1], d[1] is l[1], d == l, d[2][1] is l[2][1])
l.append(l); d = copy.deepcopy(l); print(d[3] is d, len(d))
a.me = a; c = copy.deepcopy(a); print(c.me is c, c is not a)
t = (1, 2); print(copy.deepcopy(t) is t, copy.copy(t) is t)
t = (1, [2]); print(copy.deepcopy(t) is t, copy.copy(t) is t)
print(copy.deepcopy('a'), copy.copy(None), copy.deepcopy(3.5), copy.deepcopy({1: [2]}), copy.deepcopy(set([1])), copy.deepcopy(frozenset([2])))
class C(object):
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep %s' % isinstance(memo, dict)
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()]))
class S(object):
    __slots__ = ('a', 'b')
s = S(); s.a = [1]
r = copy.copy(s); print(r.a is s.a, hasattr(r, 'b'))
r = copy.deepcopy(s); print(r.a == s.a, r.a is s.a)
class R(object):
    def __init__(self, x): self.x = x
    def __reduce__(self): return (R, (self.x + 1,))
print(copy.copy(R(1)).x, copy.deepcopy(R(5)).x)
class G(object):
    def __init__(self): self.a = 1; self.b = 2
    def __getstate__(self): return {'a': self.a}
    def __setstate__(self, state): self.__dict__.update(state); self.set = True
g = copy.copy(G()); print(g.a, hasattr(g, 'b'), g.set)
def f(): pass
print(copy.deepcopy(f) is f, copy.copy(N) is N, copy.deepcopy(len) is len)
memo = {}; shared = [1]; pair = copy.deepcopy([shared, shared], memo); print(pair[0] is pair[1], id(shared) in memo)
n = N(2); w = weakref.ref(n); k = copy.deepcopy(n); del n; print(w() is None, k.n)
class L(list): pass
x = L([1, [2]]); x.attr = [3]; y = copy.deepcopy(x); print(type(y).__name__, list(y), y.attr, y[1] is x[1])
class D(dict): pass
x = D(a=[1]); y = copy.copy(x); print(type(y).__name__, y['a'] is x['a'])
import collections
x = collections.OrderedDict([('b', [1]), ('a', 2)]); y = copy.deepcopy(x); print(list(y.items()), y['b'] is x['b'])
x = collections.defaultdict(list, {'a': [1]}); y = copy.copy(x); print(y.default_factory, y['a'] is x['a'])
x = collections.deque([[1]]); y = copy.deepcopy(x); print(y, y[0] is x[0])
