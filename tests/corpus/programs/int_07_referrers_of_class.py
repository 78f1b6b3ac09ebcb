# who refers to a class: its instances, its own dict's parts, its subclasses
import gc
gc.collect(); gc.disable()
class A(object): pass
def kinds(o, mine):
    return sorted(type(r).__name__ for r in gc.get_referrers(o) if r is not mine and type(r).__name__ != 'frame')
print(kinds(A, globals()))
a = A(); b = A()
print(sum(r is a or r is b for r in gc.get_referrers(A)))
class B(A): pass
print(B in gc.get_referrers(A))
l = [A]
print(any(r is l for r in gc.get_referrers(A)))
d = {'A': A}
print(any(r is d for r in gc.get_referrers(A)))
print(any(r is B.__bases__ for r in gc.get_referrers(A)), any(r is B.__mro__ for r in gc.get_referrers(A)))
