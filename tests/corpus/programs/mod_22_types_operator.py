# types and operator
import types, operator
def f(): pass
def g(): yield 1
class C(object):
    def m(self): pass
print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(g(), types.GeneratorType), isinstance(C().m, types.MethodType))
print(isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), isinstance(types, types.ModuleType), isinstance(f.__code__, types.CodeType))
m = types.ModuleType('name', 'doc'); m.x = 1; print(m.__name__, m.__doc__, m.x, repr(m).startswith("<module 'name'"))
b = types.MethodType(lambda self: self.v, C()); b.__self__.v = 5; print(b())
h = types.FunctionType(f.__code__, {}, 'renamed'); print(h.__name__, h())
import sys
try:
    raise ValueError
except ValueError:
    print(isinstance(sys.exc_info()[2], types.TracebackType), isinstance(sys._getframe(), types.FrameType))
print(operator.add(1, 2), operator.mul('a', 2), operator.itemgetter(1)([1, 2]), operator.itemgetter(0, 1)('ab'), operator.attrgetter('v')(b.__self__), operator.methodcaller('upper')('a'))
print(operator.eq(1, 1), operator.lt(1, 2), operator.not_(0), operator.truth([]), operator.neg(3), operator.contains([1], 1), operator.is_(None, None), operator.index(3), operator.concat([1], [2]))
print(operator.getitem({'a': 1}, 'a'), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 3), operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 3), operator.invert(0), operator.iadd([1], [2]), operator.countOf([1, 1], 1), operator.indexOf('abc', 'c'))
d = {}; operator.setitem(d, 'k', 1); print(d); operator.delitem(d, 'k'); print(d)
class P(object):
    class q(object): r = 5
print(operator.attrgetter('q.r')(P), operator.attrgetter('q', 'q.r')(P)[1])
if hasattr(types, 'SimpleNamespace'):
    n = types.SimpleNamespace(a=1, b='x'); n.c = 2; print(n, n.a, n == types.SimpleNamespace(a=1, b='x', c=2))
    D = types.new_class('D', (C,), {}, lambda ns: ns.update(y=3)); print(D.__name__, D.y, D.__mro__[1] is C)
