import weakref
class A(object):
    pass
def f(r):
    global x
    x = A()
    x = weakref.ref(x, f)
f(1)
