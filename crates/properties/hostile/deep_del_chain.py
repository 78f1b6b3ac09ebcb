class A(object):
    def __del__(self):
        self.x = None
x = None
for i in range(300):
    y = A()
    y.x = x
    x = y
del x, y
