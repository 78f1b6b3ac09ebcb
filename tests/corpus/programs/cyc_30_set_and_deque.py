# cycles through other containers
import gc
from collections import deque, defaultdict
gc.collect(); gc.disable()
class N(object):
    __slots__ = ('o', '__weakref__')
n = N(); n.o = set([n]); del n
print("set %d" % gc.collect())
n = N(); n.o = frozenset([n]); del n
print("frozenset %d" % gc.collect())
n = N(); n.o = deque([n, n]); del n
print("deque %d" % gc.collect())
n = N(); n.o = defaultdict(list, {1: n}); del n
print("defaultdict %d" % gc.collect())
d = deque(); d.append(d); del d
print("deque of itself %d" % gc.collect())
d = defaultdict(lambda: d); d[1]; del d
print("defaultdict by its factory %d" % gc.collect())
n = N(); n.o = iter([n]); del n
print("iterator %d" % gc.collect())
n = N(); n.o = slice(n, None); del n
print("slice %d" % gc.collect())
n = N(); n.o = enumerate([n]); del n
print("enumerate %d" % gc.collect())
