# counting references as in the talk
import gc, sys
gc.collect(); gc.disable()
class SampleObject(object):
    def __init__(self, name): self.name = name
    def __del__(self): print("%s is deleted" % self.name)
a = SampleObject('first')
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
l = [a, a]
print(sys.getrefcount(a))
l.append(SampleObject('second'))
del l[0]
print(sys.getrefcount(a))
del l
print(sys.getrefcount(a))
a = None
print(sys.getrefcount(b))
def f(x): return sys.getrefcount(x) > 2
print(f(b))
b = SampleObject('third')
print("end of the program")
del b
