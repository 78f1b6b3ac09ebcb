# __del__ by reference counting: at once, in the order in which names go
import gc
gc.collect(); gc.disable()
class D(object):
    def __init__(self, n): self.n = n
    def __del__(self): print("del %s" % self.n)
a = D('a'); b = D('b'); c = a
del a
print("a has another name")
b = None
print("b was rebound")
c = D('c')
print("c was rebound")
del c
def f():
    x = D('x'); y = D('y')
    print("returning")
f()
D('temporary')
print("end")
