# the sizes of objects
import sys, gc
gc.collect(); gc.disable()
class A(object):
    def m(self): pass
class S(object):
    __slots__ = ()
class S1(object):
    __slots__ = ('a',)
class S4(object):
    __slots__ = ('a', 'b', 'c', 'd')
a = A()
full = A(); full.x = 1
def f(): pass
def cell():
    x = 1
    return lambda: x
import weakref
things = [('int', 1), ('big', 2 ** 40), ('zero', 0), ('float', 1.5), ('bool', True), ('None', None), ('complex', 1j),
    ('str', ''), ('str5', 'hello'), ('bytes', b''), ('bytes5', b'hello'), ('unicode', u''), ('list', []), ('list2', [1, 2]), ('tuple', ()), ('tuple3', (1, 2, 3)),
    ('dict', {}), ('dict1', {1: 1}), ('dict5', dict((i, i) for i in range(5))), ('dict10', dict((i, i) for i in range(10))), ('set', set()), ('set4', set([1, 2, 3, 4])), ('frozenset', frozenset()),
    ('object', object()), ('instance', a), ('filled', full), ('slots', S()), ('slots1', S1()), ('slots4', S4()), ('function', f), ('bound', A().m),
    ('weakref', weakref.ref(a)), ('cell', cell().__closure__[0]), ('slice', slice(1)), ('property', property()), ('exception', ValueError('x')), ('module', None), ('Ellipsis', Ellipsis)]
for name, thing in things: print('%s %d' % (name, sys.getsizeof(thing)))
l = []
sizes = []
for i in range(20):
    l.append(i); sizes.append(sys.getsizeof(l))
print(sizes)
class O(object):
    def __sizeof__(self): return 100
print(sys.getsizeof(O()) in (100, 116, 132))
