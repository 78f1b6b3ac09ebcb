# a suspended generator in a cycle with an instance
import gc
gc.collect(); gc.disable()
class N(object):
    __slots__ = ('g',)
def gen(n):
    yield n
    yield 2
n = N(); n.g = gen(n)
next(n.g)
del n
print("suspended %d" % gc.collect())
n = N(); n.g = gen(n)
del n
print("never started %d" % gc.collect())
n = N(); n.g = gen(n)
list(n.g)
del n
print("finished %d" % gc.collect())
print("again %d" % gc.collect())
