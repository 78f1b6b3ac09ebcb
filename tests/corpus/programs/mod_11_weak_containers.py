# WeakKeyDictionary, WeakValueDictionary, WeakSet: entries come and go
import gc, weakref
gc.collect(); gc.disable()
class N(object):
    def __init__(self, n): self.n = n
    def __repr__(self): return 'N%s' % self.n
a, b, c = N(1), N(2), N(3)
k = weakref.WeakKeyDictionary()
k[a] = 'a'; k[b] = 'b'; k[c] = k
print(len(k), sorted(x.n for x in k), k[a], k.get(b), k.get(N(9), 'no'), a in k, 3 in k)
del a
print(len(k), sorted(x.n for x in k.keys()), sorted(str(v)[:1] for v in k.values()))
for key in list(k.keyrefs()): print(key() is not None)
print(k.pop(b), len(k), k.setdefault(b, 'new'), k[b])
k.update({b: 'updated'}); print(k[b])
try:
    k[3] = 1
except TypeError as e:
    print(e)
try:
    k[N(5)]
except KeyError as e:
    print('KeyError')
del k[b]; print(len(k), b in k)
cyc = N(4); cyc.me = cyc; k[cyc] = 1
del cyc
print(len(k)); print(gc.collect() > 0); print(len(k))
copy = k.copy(); print(len(copy), type(copy) is type(k))
k.clear(); print(len(k))
v = weakref.WeakValueDictionary(x=b)
v['y'] = c; v['z'] = c
print(len(v), sorted(v), sorted(v.keys()), sorted(x.n for x in v.values()))
seen = []
for key, value in list(v.items()):
    seen.append((key, value.n))
print(sorted(seen))
del value, b
print(len(v), sorted(v))
try:
    v['n'] = 3
except TypeError as e:
    print(e)
s = weakref.WeakSet()
x, y = N('x'), N('y')
s.add(x); s.add(y); s.add(x)
print(len(s), x in s, 3 in s, sorted(i.n for i in s))
t = weakref.WeakSet([x, c])
print(len(s | t), len(s & t), len(s - t), len(s ^ t), s.issubset(t), s.isdisjoint(t), s == t)
del y
print(len(s), [i.n for i in s])
s.discard(c); s.remove(x)
try:
    s.remove(x)
except KeyError:
    print('KeyError')
s.update([x, c]); print(len(s)); s.clear(); print(len(s))
# dying while somebody reads
d = weakref.WeakValueDictionary()
objects = [N(i) for i in range(5)]
for i, o in enumerate(objects): d[i] = o
it = iter(d.values())
first = next(it)
del o, objects[1:]
print(len(d))
try:
    print(len(list(it)))
except RuntimeError as e:
    print(e)
del it, first
print(len(d), sorted(d.keys()))
w = weakref.WeakSet()
objects = [N(i) for i in range(4)]
for o in objects: w.add(o)
count = 0
for o in w:
    count += 1
    del objects[:]
del o
print(count >= 1, len(w))
dead = weakref.WeakValueDictionary(); dead['a'] = N(1)
print(len(dead), list(dead.items()))
