class A(object):
    pass
x = A()
A.__call__ = x
x()
