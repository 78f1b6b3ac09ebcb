# to: 2.7
# classic classes
class A:
    x = 'A'
    def who(self): return 'A'
    def __getattr__(self, name):
        if name.startswith('__'): raise AttributeError(name)
        return 'missing ' + name
class B(A): pass
class C(A):
    x = 'C'
    def who(self): return 'C'
class D(B, C): pass
d = D()
print d.x, d.who(), d.nothing
print D.__bases__ == (B, C), D.__name__, D.__module__, d.__class__ is D
print type(D), type(d), isinstance(d, A), issubclass(D, A)
print repr(D).startswith('<class __main__.D at 0x'), str(D)
print repr(d).startswith('<__main__.D instance at 0x')
print hasattr(d, 'y'), hasattr(D, 'y')
try:
    D.nothing
except AttributeError, e:
    print e
class P:
    def __init__(self, n=0): self.n = n
    def __add__(self, other): return 'add %s' % other
    def __radd__(self, other): return 'radd %s' % other
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError(i)
        return i * i
    def __call__(self, *a): return a
    def __cmp__(self, other): return cmp(self.n, other.n)
    def __hash__(self): return 7
    def __contains__(self, x): return x == 'in'
    def __neg__(self): return 'neg'
    def __str__(self): return 'P%d' % self.n
    def __repr__(self): return 'P(%d)' % self.n
p = P(3)
print p + 1, 1 + p, len(p), p[2], p(1, 2), list(p), 'in' in p, 'out' in p, -p, p, [p]
print P(1) < P(2), P(1) == P(1), P(2) >= P(3), cmp(P(1), P(5)), hash(p), bool(P(0)), bool(P(1))
print sorted([P(3), P(1), P(2)]), max(P(1), P(9)), {P(1): 'a'}[P(1)]
class E: pass
try:
    E().x
except AttributeError, e:
    print e
try:
    E(1)
except TypeError, e:
    print e
try:
    len(E())
except AttributeError, e:
    print e
try:
    E() + 1
except TypeError, e:
    print e
try:
    E()()
except AttributeError, e:
    print e
e = E()
e.x = 1; print e.__dict__, vars(e)
e.__dict__ = {'y': 2}; print e.y, hasattr(e, 'x')
del e.y; print e.__dict__
e.__class__ = P; e.n = 4; print len(e)
print E.__doc__, E().__module__
print P.who if hasattr(P, 'who') else 'no who', P.__len__(p), p.__len__()
print A.who, B.who, d.who != None
try:
    A.who(3)
except TypeError, x:
    print x
try:
    A.who()
except TypeError, x:
    print x
class Del:
    def __init__(self, n): self.n = n
    def __del__(self): print 'del', self.n
x = Del('one')
x = Del('two')
del x
class M(A, object): pass
print type(M), M.__mro__ == (M, A, object), M().x
class SetGet:
    def __setattr__(self, n, v): self.__dict__[n] = ('set', v)
    def __delattr__(self, n): print 'delattr', n
s = SetGet(); s.a = 1; print s.a
del s.a
class Sl:
    def __getslice__(self, i, j): return ('slice', i, j)
    def __setslice__(self, i, j, v): print 'setslice', i, j, v
    def __delslice__(self, i, j): print 'delslice', i, j
    def __len__(self): return 10
s = Sl()
print s[1:2], s[:], s[-1:]
s[1:3] = 'x'
del s[:2]
class NonZero:
    def __nonzero__(self): return False
print bool(NonZero()), not NonZero()
class Iter:
    def __iter__(self): return iter('ab')
print list(Iter())
class Meth:
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
    p = property(lambda self: 'prop')
print Meth.s(), Meth().c(), Meth().p
