# a program that makes only garbage never has a full collection by itself
import gc, weakref
class N(object):
    __slots__ = ('me', '__weakref__')
gc.collect()
gc.disable()
old = N(); old.me = old
w = weakref.ref(old)
gc.collect()
del old
gc.set_threshold(10, 2, 2)
gc.enable()
for i in range(5000):
    n = N(); n.me = n
gc.disable()
print("the old cycle is still there %s" % (w() is not None))
print("generation 2 counter over its threshold %s" % (gc.get_count()[2] > 2))
print(gc.collect() >= 1)
print("and now %s" % (w() is not None))
