import weakref
class A(object):
    pass
a = A()
x = weakref.proxy(a)
a.x = x
a.__repr__
repr(x.x.x.x)
