# how a collection changes the order of a list
import gc
gc.collect(); gc.disable()
class O(object):
    __slots__ = ('n', 'r', 'q')
    def __init__(self, n): self.n = n
def show(label): print("%s: %s" % (label, ' '.join(str(o.n) for o in gc.get_objects() if type(o) is O)))
a = O('a'); b = O('b'); b.r = a; c = O('c'); c.r = b
del a, b
show("chain, tail first")
gc.collect(0); show("collect(0)")
gc.collect(1); show("collect(1)")
gc.collect(2); show("collect(2)")
c = None
l = [O(0), O(1), O(2)]
gc.collect(0); show("literal")
l = None
l = []
for i in range(3): l.append(O(i))
gc.collect(0); show("list first")
l = None
l = [O('old')]
gc.collect(2)
m = [O('middle')]
gc.collect(0)
n = [O('young')]
show("before collect(2)")
gc.collect(2); show("collect(2)")
