# an extension that takes a reference and never gives it back, and one that does
import ctypes, gc, sys
gc.collect(); gc.disable()
class D(object):
    def __init__(self, name): self.name = name
    def __del__(self): print("del " + self.name)
take = ctypes.pythonapi.Py_IncRef
give = ctypes.pythonapi.Py_DecRef
take.argtypes = give.argtypes = [ctypes.py_object]
take.restype = give.restype = None
a = D("a")
before = sys.getrefcount(a)
take(a)
print("more by %d" % (sys.getrefcount(a) - before))
give(a)
print("more by %d" % (sys.getrefcount(a) - before))
del a
b = D("b")
take(ctypes.py_object(b))
del b
print("collect %d" % gc.collect())
print("end")
