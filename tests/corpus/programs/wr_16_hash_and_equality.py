# weak references as keys
import gc, weakref
gc.collect(); gc.disable()
class N(object):
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __ne__(self, other): return not self == other
    def __hash__(self): return hash(self.n)
a = N(1); b = N(1); c = N(2)
ra, rb, rc = weakref.ref(a), weakref.ref(b), weakref.ref(c)
print(ra == rb, ra == rc, ra != rb, ra is weakref.ref(a))
print(hash(ra) == hash(a))
d = {ra: 'one'}
print(d.get(rb))
del a
print(ra == rb, hash(ra) == hash(1))
print(ra in d, ra == ra)
rd = weakref.ref(N(5))
try:
    hash(rd)
except TypeError as e:
    print(e)
print(rd == ra, rd == rd)
class L(object):
    __hash__ = None
l = L()
try:
    hash(weakref.ref(l))
except TypeError as e:
    print('TypeError')
