import weakref
class A(object):
    pass
a = A()
x = []
while True:
    x.append(weakref.ref(a, len))
