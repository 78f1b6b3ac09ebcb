# tuples in cycles: through a list, through an instance, through a default
import gc
gc.collect(); gc.disable()
l = []; t = (l,); l.append(t)
del l, t
print("list and tuple %d" % gc.collect())
class N(object):
    __slots__ = ('t',)
n = N(); n.t = (n, n, 1)
del n
print("slot and tuple %d" % gc.collect())
l = []
t = ((l,), l)
l.append(t)
del l, t
print("nested %d" % gc.collect())
l = []; l.append(frozenset([(1, 2)])); l.append(l)
del l
print("frozenset of atoms %d" % gc.collect())
