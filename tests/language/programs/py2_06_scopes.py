# to: 2.7
# names: what leaks, what is global, exec and locals
x = 'global'
def f():
    exec "x = 'local'"
    return x
print f()
def g():
    x = 1
    del x
    try:
        x
    except UnboundLocalError, e:
        print e
g()
print [x for x in 'abc'], x
def h():
    l = [y for y in range(3)]
    return y
print h()
def k():
    def inner(): return z
    try:
        inner()
    except NameError, e:
        print e
    z = 1
    return inner()
print k()
class C:
    a = 1
    b = [a for i in range(2)]
    print i, b, sorted(k for k in locals() if not k.startswith('_'))
def t(a, (b, c), *d, **e): return sorted(locals().items())
print t(1, (2, 3), 4, k=5)
print t.func_code.co_varnames
True_ = True
None_ = None
def w():
    for i in range(2): pass
    try:
        raise ValueError('v')
    except ValueError, e: pass
    with open('x') if False else C2() as c: pass
    return i, e, c
class C2(object):
    def __enter__(self): return 'entered'
    def __exit__(self, *a): pass
print w()
def gen():
    try:
        yield 1
        yield 2
    finally:
        print 'closed'
q = gen(); print q.next(); q.close()
for q in gen():
    print q
    break
del q
print 'end'
print __name__, __doc__, __builtins__.__name__
import __builtin__
print __builtin__.len is len, __builtin__.__name__
import exceptions
print exceptions.ValueError is ValueError
