# a WeakValueDictionary loses entries as values die
import gc, weakref
gc.collect(); gc.disable()
class N(object):
    def __init__(self, n): self.n = n
    def __repr__(self): return 'N(%r)' % self.n
d = weakref.WeakValueDictionary()
a = N('a'); b = N('b')
d['a'] = a; d['b'] = b; d['b2'] = b
print(len(d), sorted(d.keys()))
print(d['a'] is a, d.get('x', 'none'), 'a' in d, 'x' in d)
del a
print(len(d), sorted(d.keys()))
b.me = b; del b
print(len(d))
gc.collect()
print(len(d), list(d.items()))
try:
    d['a']
except KeyError as e:
    print('KeyError %s' % e)
c = N('c'); d['c'] = c
for key, value in d.items(): print(key, value)
del key, value
e = d.copy(); print(type(e).__name__, len(e))
print(d.pop('c') is c, len(d), len(e))
print(d.setdefault('c', c) is c)
d.update({'c2': c}); print(len(d))
d.clear(); print(len(d))
print([r() is c for r in e.valuerefs()])
