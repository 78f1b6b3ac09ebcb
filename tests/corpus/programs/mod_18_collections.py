# collections
import gc, weakref
from collections import deque, OrderedDict, defaultdict, Counter, namedtuple
gc.collect(); gc.disable()
d = deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0); print(d, d.maxlen, len(d))
d.extend([7, 8]); d.extendleft([9]); print(list(d), d.pop(), d.popleft(), 7 in d)
d.rotate(1); d.clear(); print(d)
e = deque('abcabc'); e.remove('b'); e.reverse(); e.rotate(2); print(e, e.count('a'), e[0], e[-1]); e[0] = 'z'; del e[1]; print(list(e), list(reversed(e)))
try:
    deque().pop()
except IndexError as x:
    print(x)
try:
    for i in e: e.append(i)
except RuntimeError as x:
    print(x)
log = []
class D(object):
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
q = deque([D(1), D(2), D(3)]); del q; print(log); del log[:]
o = OrderedDict([('b', 1), ('a', 2)]); o['c'] = 3; o['b'] = 9
print(o, list(o), list(o.items()), o.popitem(), o.pop('a'), o)
o.update([('x', 1), ('y', 2)]); print(list(reversed(o)), list(o.keys()), OrderedDict(a=1) == {'a': 1}, OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)]))
if hasattr(o, 'move_to_end'):
    o.move_to_end('b'); print(list(o)); o.move_to_end('y', last=False); print(list(o))
print(o.copy() == o, o.setdefault('n', 5), 'n' in o, OrderedDict.fromkeys('ab', 0))
dd = defaultdict(list); dd['a'].append(1); print(dd, dd['b'], sorted(dd), dd.default_factory, dd.get('zz'))
dd = defaultdict(int, x=1); dd['y'] += 2; print(sorted(dd.items()), dict(dd) == {'x': 1, 'y': 2})
try:
    defaultdict(None)['x']
except KeyError as x:
    print('KeyError', x)
c = Counter('abracadabra'); print(c.most_common(2), c['a'], c['z'], sum(c.values()), sorted(c.elements())[:3])
c.update('aaa'); c.subtract('b'); print(c['a'], c['b'], sorted((c + Counter(a=1)).items()), sorted((c & Counter(a=2, b=9)).items()), Counter() == {})
P = namedtuple('P', 'x y'); p = P(1, y=2)
print(p, p.x, p[1], p._replace(x=5), P._fields, p._asdict()['y'], P._make([3, 4]), tuple(p), p == (1, 2), isinstance(p, tuple))
try:
    P(1)
except TypeError as x:
    print('TypeError')
try:
    p.x = 3
except AttributeError as x:
    print('AttributeError')
x, y = p; print(x, y)
o = OrderedDict(); w = weakref.ref(o); o['me'] = o; del o; print(gc.collect() > 0, w() is None)
dq = deque(); w = weakref.ref(dq); dq.append(dq); del dq; print(gc.collect(), w() is None)
try:
    from collections import ChainMap
    m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m['a'], m['b'], sorted(m), len(m), m.new_child({'c': 4})['c'])
except ImportError:
    print('1 3 [\'a\', \'b\'] 2 4')
