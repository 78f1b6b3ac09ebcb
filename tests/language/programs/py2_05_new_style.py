# to: 2.7
# special methods that only 2.7 has, on new-style classes
class N(object):
    def __init__(self, n): self.n = n
    def __cmp__(self, other): return cmp(self.n, getattr(other, 'n', other))
    def __nonzero__(self): return self.n > 0
    def __unicode__(self): return u'unicode %d' % self.n
    def __str__(self): return 'str %d' % self.n
    def __getslice__(self, i, j): return 'slice', i, j
    def __setslice__(self, i, j, v): print 'set', i, j, v
    def __delslice__(self, i, j): print 'del', i, j
    def __getitem__(self, i): return 'item', i
    def __len__(self): return 100
    def __div__(self, o): return 'div'
    def __rdiv__(self, o): return 'rdiv'
    def __truediv__(self, o): return 'truediv'
    def __idiv__(self, o): return 'idiv'
    def __hex__(self): return 'hex'
    def __oct__(self): return 'oct'
    def __long__(self): return 5L
    def __int__(self): return 6
    def __index__(self): return 2
    def __coerce__(self, o): return None
    def __hash__(self): return 1
a, b = N(1), N(2)
print a < b, a == N(1), a != b, a <= 1, cmp(a, b), sorted([b, a])[0].n
print bool(N(0)), bool(a), str(a), unicode(a), u'%s' % a, '%s' % a
print a[1:2], a[:], a[-5:], a[1:2:3], a[1]
a[1:2] = 'v'
del a[3:]
print a / 2, 2 / a
c = a; c /= 2; print c
print hex(a), oct(a), long(a), int(a), [0, 1, 2, 3][a]
class Meta(type):
    def __new__(meta, name, bases, ns):
        ns['made_by'] = meta.__name__
        return type.__new__(meta, name, bases, ns)
class WithMeta(object):
    __metaclass__ = Meta
class Sub(WithMeta): pass
print WithMeta.made_by, Sub.made_by, type(Sub).__name__
def make(name, bases, ns):
    print 'making', name, len(bases), sorted(k for k in ns if not k.startswith('__'))
    return type(name, bases or (object,), ns)
class ByFunction:
    __metaclass__ = make
    x = 1
print ByFunction.x, type(ByFunction).__name__
class It(object):
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def next(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print list(It()), it.next() if False else next(It()), It().next()
class Str(str): pass
class Uni(unicode): pass
class Int(int): pass
class Long(long): pass
print Str('a') + 'b', Uni(u'a') + u'b', Int(3) + 1, Long(3) + 1, repr(Long(3)), type(Int(3) + 1).__name__
print N.__getslice__, N(1).__len__(), N.__len__(a)
print N.__init__.im_func.func_name, a.__str__.im_self is a, a.__str__.im_class is N
def f(x, y=2): "doc"; z = x; return z
print f.func_name, f.func_defaults, f.func_doc, f.func_dict, f.func_code.co_varnames, f.func_globals is globals(), f.func_closure
print f.__name__, f.__defaults__, f.__code__.co_argcount
try:
    N.__len__(3)
except TypeError, e:
    print e
try:
    N()
except TypeError, e:
    print e
try:
    N(1, 2, 3)
except TypeError, e:
    print e
class Prop(object):
    def _get(self): return 'got'
    x = property(_get)
try:
    Prop().x = 1
except AttributeError, e:
    print e
class S(object):
    __slots__ = 'a'
try:
    S().b = 1
except AttributeError, e:
    print e
try:
    S().a
except AttributeError, e:
    print e
class Sup(N):
    def __init__(self): super(Sup, self).__init__(9)
    def __str__(self): return 'Sup ' + super(Sup, self).__str__()
print Sup(), Sup().n
try:
    object(1)
    print 'accepted'
except TypeError, e:
    print e
print repr(object).replace(' ', ''), repr(N), str(N), repr(int), repr(None.__class__), type(type(None))
