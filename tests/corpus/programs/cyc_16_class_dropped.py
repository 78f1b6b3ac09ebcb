# a class is cyclic trash when it is dropped
import gc, weakref
gc.collect(); gc.disable()
def empty():
    class C(object): pass
    return weakref.ref(C)
w = empty()
print("alive %s" % (w() is not None))
n = gc.collect()
print("collect %d alive %s" % (n, w() is not None))
def method():
    class C(object):
        def f(self): pass
    return None
method()
print("one method %d" % gc.collect())
def instance():
    class C(object): pass
    return C()
o = instance()
print("instance keeps %d" % gc.collect())
del o
print("instance gone %d" % gc.collect())
def derived():
    class A(object): pass
    class B(A): pass
    return A
a = derived()
print("derived %d" % gc.collect())
del a
print("base %d" % gc.collect())
