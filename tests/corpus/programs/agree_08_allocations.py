# how many allocations that the collector counts an operation makes
import copy, functools, gc, sys, weakref
gc.collect()
gc.disable()
LOG = []
KEEP = []
v0 = v1 = v2 = v3 = v4 = v5 = v6 = v7 = None

def say(text, log=LOG):
    log.append(text)

class Node(object):
    def __init__(self, name):
        self.name = name
    def method(self, *rest):
        pass

class Slot(object):
    __slots__ = ('name', 'b', 'a', '__weakref__')
    def __init__(self, name):
        self.name = name

class Classic:
    def __init__(self, name):
        self.name = name
    def method(self, *rest):
        pass

class Keyed(object):
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return int(self.name[1:])

class Crier(Node):
    def __del__(self, say=say):
        say('~' + self.name)

class Litterer(Node):
    def __del__(self, say=say):
        say('~' + self.name)
        x = Node('litter')
        x.me = x

def closing(x):
    def closed():
        return x
    return closed

def use(p, q=None):
    r = [p]
    s = q

def give(p, q=None):
    r = Node('given')
    r.p = p
    return r

def nest(depth, p):
    if depth:
        return nest(depth - 1, p)
    return [p]

def walk(x):
    yield x
    y = [x]
    yield y

def guarded(x):
    try:
        yield x
    finally:
        say('finally')

def fail(x):
    y = x
    raise ValueError('failed')

def catch(x):
    try:
        fail(x)
    except ValueError as error:
        return error
    finally:
        y = Node('local')

def rank(o):
    return label(o) or ''

def thaw(name):
    if hasattr(gc, name):
        getattr(gc, name)()

def warm():
    a = [[] for i in range(100)]
    b = [{} for i in range(100)]
    c = [set() for i in range(100)]
    d = [tuple(range(n)) for n in range(21) for i in range(30)]
    e = [warm.__get__(n) for n in range(30)]
    f = [[].append for n in range(30)]
    nest(150, None)
    a[::2]

def full():
    found = gc.collect()
    on = gc.isenabled()
    gc.disable()
    warm()
    gc.collect(0)
    if on:
        gc.enable()
    return found

try:
    gc.get_objects(generation=0)
    def lists():
        return gc.get_objects(generation=0), gc.get_objects(generation=1), gc.get_objects(generation=2)
except TypeError:
    def lists():
        return gc.get_objects(),

def label(o):
    kind = type(o)
    if kind is list or kind is tuple:
        if o and type(o[0]) is str and o[0][:1] == '@':
            return o[0]
        return None if kind is list else 'tuple'
    if kind is dict:
        name = o.get('name')
        return '{%s}' % name if name else 'dict'
    if kind.__module__ == '__main__' or kind.__name__ == 'instance':
        return getattr(o, 'name', kind.__name__)
    if kind.__name__ == 'frame':
        return o.f_code.co_name
    if kind.__name__ in ('function', 'generator', 'type', 'classobj'):
        return o.__name__
    return kind.__name__

def look(mark):
    count = '%d,%d,%d' % gc.get_count()
    on = gc.isenabled()
    gc.disable()
    seen = ['']
    for objects in lists():
        for o in objects:
            if id(o) not in BASE:
                name = label(o)
                if name and name not in OWN:
                    seen.append('%s=%d' % (name, sys.getrefcount(o)))
        seen.append('|')
    for o in (v0, v1, v2, v3, v4, v5, v6, v7):
        if o is None or type(o) in (bool, int, str):
            seen.append('-')
        else:
            seen.append('NT'[gc.is_tracked(o)] + str(sys.getrefcount(o)))
    seen.append('|')
    for o in gc.garbage:
        seen.append(label(o) or 'list')
    objects = o = None
    say('%s %s %s' % (mark, count, ' '.join(seen)))
    if on:
        gc.enable()

repr([[]])
for o in ([], (), {}, set(), 'abc'):
    type(iter(o)).__name__
for o in (reversed([]), enumerate([]), iter(len, 1), weakref.ref(say), weakref.proxy(say), functools.partial(say)):
    type(o).__name__
for o in ('keys', 'values', 'items', 'iterkeys', 'itervalues', 'iteritems'):
    type(getattr({}, o, len)()).__name__ if hasattr({}, o) else None
OWN = ('look', 'lists')
BASE = set()
full()
thaw('unfreeze')
OLD = gc.get_objects()
OLD.append(OLD)
OLD.append(BASE)
BASE.update([id(o) for o in OLD])
o = None
look('warm')
gc.collect(1)
LOG[:] = []

class Q(object):
    def __init__(self): pass
    def m(self): pass
    def __hash__(self): return 3
    def __len__(self): return 3
    def __getitem__(self, i): return 3
    def __call__(self): return 3
    def __eq__(self, o): return True
    def __add__(self, o): return 1
    def __str__(self): return '1'
q = Q()
KK = Keyed('n3')
def first(): pass
def raising():
    try:
        raise ValueError('x')
    except ValueError:
        pass
def quiet():
    return getattr(q, 'zz', None)
def quiet2():
    return hasattr(q, 'zz')
OPS = [
 ('call', lambda: first()), ('method', lambda: q.m()), ('hash', lambda: hash(q)), ('len', lambda: len(q)), ('item', lambda: q[0]),
 ('slice', lambda: 'abc'[1:]), ('slicelist', lambda: KEEP[1:]), ('int', lambda: int('12')), ('khash', lambda: hash(KK)), ('callq', lambda: q()), ('eq', lambda: q == 1), ('add', lambda: q + 1),
 ('str', lambda: str(q)), ('new', lambda: Q()), ('slot', lambda: Slot('x')), ('getattr', quiet), ('hasattr', quiet2), ('raise', raising),
 ('tuple', lambda: (q, q)), ('list', lambda: [q]), ('dict', lambda: {1: q}), ('set', lambda: set([q])), ('listcall', lambda: list((1,2))), ('comp', lambda: [i for i in (1, 2)]),
 ('gen', lambda: list(i for i in (1, 2))), ('for', lambda: [None for i in [1]]), ('kw', lambda: use(p=1, q=2)), ('star', lambda: use(*(1, 2))), ('starkw', lambda: use(**{'p': 1})),
 ('closure', lambda: closing(1)), ('partial', lambda: functools.partial(use, 1)), ('partialcall', lambda: functools.partial(use, 1)()), ('partialkw', lambda: functools.partial(use, p=1)),
 ('walk', lambda: next(walk(1))), ('ref', lambda: weakref.ref(q)), ('lambda', lambda: (lambda: 1)),
 ('enumerate', lambda: enumerate([])), ('iter', lambda: iter([])), ('items', lambda: {1: 2}.items()), ('values', lambda: list({1: 2}.values())), ('sorted', lambda: sorted([1, 2], key=rank)),
 ('sort', lambda: [2, 1].sort()), ('pop', lambda: [2, 1].pop()), ('dictcopy', lambda: {1: 2}.copy()), ('setdefault', lambda: {}.setdefault(1, [])),
 ('next', lambda: next(iter([]), None)), ('fail', lambda: catch(1)), ('classic', lambda: Classic('x')), ('classicm', lambda: Classic('x').method()), ('format', lambda: '%s %s' % (1, 2)), ('join', lambda: ' '.join(['a', 'b'])),
 ('isinst', lambda: isinstance(q, (Q, int))), ('setattr', lambda: setattr(q, 'a', 1)), ('dict_', lambda: q.__dict__), ('range', lambda: list(range(3))), ('bound', lambda: KEEP.append),
 ('extend', lambda: [].extend((1, 2))), ('zip', lambda: list(zip([1], [2]))), ('reversed', lambda: reversed([1])), ('slice2', lambda: KEEP[::2]),
 ('catch', lambda: catch(1)), ('give', lambda: give(1)), ('nest', lambda: nest(3, 1)), ('close', lambda: walk(1).close()), ('guard', lambda: [next(guarded(1))]),
 ('pop2', lambda: {}.pop(1, None)), ('get', lambda: {}.get(1)), ('in', lambda: 1 in {}), ('unpack', lambda: [a for a, b in [(1, 2)]]), ('str1', lambda: str(1)), ('append', lambda: [].append(1)), ('insert', lambda: [].insert(0, 1)), ('exc', lambda: ValueError('x')), ('say', lambda: say('a')), ('crier', lambda: Crier('x')), ('lit', lambda: Litterer('x')), ('fro', lambda: frozenset([1])), ('dictview', lambda: {1: 1}.keys()), ('collect', lambda: gc.collect(0)), ('getcount', lambda: gc.get_count()), ('tracked', lambda: gc.is_tracked(1)), ('hasattr2', lambda: hasattr(q, 'm')), ('module', lambda: gc.collect), ('super', lambda: super(Q, q)), ('prop', lambda: property(use)), ('genclose', lambda: list(walk(1))),
]
def trial(f):
    out = []
    f(); f()
    for start in range(0, 5):
        gc.collect(0)
        keep = []
        while gc.get_count()[0] < start:
            keep.append(Slot('x'))
        before = gc.get_count()[1]
        gc.set_threshold(4, 1000, 1000)
        gc.enable()
        f()
        gc.disable()
        out.append('%d:%d' % (gc.get_count()[1] - before, gc.get_count()[0]))
        keep = None
    return ' '.join(out)
for name, f in OPS:
    say(name + ' ' + trial(f))
print('\n'.join(LOG))
