# what the collector tracks
import gc
gc.collect(); gc.disable()
class A(object): pass
class S(object):
    __slots__ = ('a',)
class E(object):
    __slots__ = ()
class I(int): pass
class J(int):
    __slots__ = ()
class D(dict): pass
class T(tuple): pass
def f(): yield 1
def cell():
    x = 1
    def g(): return x
    return g
x = 5
things = [
    ('int', 1), ('float', 1.5), ('str', 'a'), ('None', None), ('object()', object()), ('()', ()),
    ('run-time tuple', (x, x)), ('list', []), ('set', set()), ('frozenset', frozenset()), ('dict', {}),
    ('dict of atoms', {1: x}), ('dict of dict', {1: {}}), ('dict of tuple', {1: (x,)}),
    ('instance', A()), ('slots', S()), ('empty slots', E()), ('int subclass', I()), ('int subclass, empty slots', J()),
    ('dict subclass', D()), ('tuple subclass', T()), ('class', A), ('built-in type', int), ('function', f), ('generator', f()),
    ('lambda', lambda: 0), ('bound method', A().__init__), ('built-in function', len), ('built-in method', [].append),
    ('module', gc), ('module dict', gc.__dict__), ('property', property()), ('slice', slice(1)), ('iterator', iter([])),
    ('enumerate', enumerate([])), ('super', super(A, A())), ('exception', ValueError()), ('code', (lambda: 0).__code__),
    ('closure', cell()), ('cell', cell().__closure__[0]), ('Ellipsis', Ellipsis),
]
for name, thing in things: print("%s %s" % (name, gc.is_tracked(thing)))
