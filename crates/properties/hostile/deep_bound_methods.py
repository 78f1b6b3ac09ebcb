import types
x = int
class A(object):
    pass
for i in range(300):
    x = types.MethodType(x, 1)
y = x()
