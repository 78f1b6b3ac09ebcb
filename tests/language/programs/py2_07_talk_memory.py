# to: 2.7
# memory in 2.7's own words: classic instances, old habits, sys.exc_*, im_self
import gc, sys, weakref
gc.collect(); gc.disable()
class Node:
    def __init__(self, name): self.name = name
    def __repr__(self): return '<%s>' % self.name
class Fin(Node):
    def __del__(self): print 'del', self.name
a = Node('a'); b = Node('b'); a.b = b; b.a = a
w = weakref.ref(a)
print w, w() is a if False else w() is a
del a, b
print gc.collect(), w()
c = Fin('c'); c.me = c
del c
print gc.collect(), gc.garbage
gc.garbage[0].me = None
del gc.garbage[:]
x = Fin('x')
print sys.getrefcount(x), sys.getrefcount(Fin)
m = x.__repr__
print m.im_self is x, m.im_func is Node.__repr__.im_func, m.im_class is Fin
print sys.getrefcount(x)
del m
x = None
y = Node('y')
y.__del__ = lambda: None
y.me = y
del y
print gc.collect(), gc.garbage
print [type(o).__name__ for o in gc.get_referents(gc.garbage[0])]
def fail():
    local = Fin('local')
    raise ValueError
def handle():
    try:
        fail()
    except ValueError:
        print 'handled'
    print 'still there'
handle()
print 'after'
try:
    fail()
except ValueError:
    pass
print 'module level keeps it'
sys.exc_clear()
print 'cleared'
print gc.is_tracked(Node), gc.is_tracked(Fin('t'))
class Meth:
    def f(self): pass
n = Meth(); n.m = n.f
del n
print gc.collect()
print gc.get_count()[1:], gc.get_threshold()
d = {}
d['self'] = d
del d
print gc.collect(0)
