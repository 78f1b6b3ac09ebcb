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

class Mixed(Slot):
    __slots__ = ('c', '__dict__')

class Bare(object):
    __slots__ = ()

class Classic:
    def __init__(self, name):
        self.name = name
    def method(self, *rest):
        pass

class Items(list):
    def __init__(self, name):
        self.name = name

class Table(dict):
    def __init__(self, name):
        self.name = name

class Keyed(object):
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return int(self.name[1:])

class Crier(Node):
    def __del__(self, say=say):
        say('~' + getattr(self, 'name', '?'))

class SlotCrier(Slot):
    __slots__ = ()
    def __del__(self, say=say):
        say('~' + getattr(self, 'name', '?'))

class BareCrier(object):
    __slots__ = ()
    def __del__(self, say=say):
        say('~bare')

class ClassicCrier(Classic):
    def __del__(self, say=say):
        say('~' + getattr(self, 'name', '?'))

class Lazarus(Node):
    def __del__(self, say=say, keep=KEEP):
        say('~' + getattr(self, 'name', '?'))
        keep.append(self)

class Litterer(Node):
    def __del__(self, say=say):
        say('~' + getattr(self, 'name', '?'))
        x = Node('litter')
        x.me = x

class Breaker(Node):
    def __del__(self, say=say):
        say('~' + getattr(self, 'name', '?'))
        self.__dict__.clear()
        self.name = 'broken'

class Asker(Node):
    def __del__(self, say=say, collect=gc.collect):
        say('~%s %d' % (getattr(self, 'name', '?'), collect(0)))

class Failing(Node):
    def __del__(self, say=say):
        say('~' + getattr(self, 'name', '?'))
        raise ValueError('failing')

class Watched(Node):
    def __del__(self, say=say, weakref=weakref):
        say('~%s %s' % (getattr(self, 'name', '?'), getattr(self, 'watch', int)() is self))
        self.watch = weakref.ref(self, calling('late'))

def closing(x):
    def closed():
        return x
    return closed

def recursive(x):
    def again():
        return again, x
    return again

def use(p, q=None):
    r = [p]
    s = q

def give(p, q=None):
    r = Node('given')
    r.p = p
    return r

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

def fail_again(x):
    try:
        fail(x)
    except ValueError:
        raise KeyError('again')

def catch(x):
    try:
        fail(x)
    except ValueError as error:
        return error
    finally:
        y = Node('local')

def calling(text):
    def call(ref):
        say('!' + text)
    return call

def dropping(text, x):
    def drop(ref):
        say('!' + text)
        del x[:]
    return drop

def asking(ref):
    say('!%d %s' % (gc.collect(0), ref()))

def nest(depth, p):
    if depth:
        return nest(depth - 1, p)
    return [p]

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

def leave_out_old(objects):
    start = 0
    for o in objects:
        if o is OLD[0]:
            break
        start += 1
    end = start + len(OLD)
    if end <= len(objects) and objects[end - 1] is OLD[-1] and objects[start:end] == OLD:
        del objects[start:end]
    else:
        objects[:] = [o for o in objects if id(o) not in BASE]

def look(mark):
    count = '%d,%d,%d' % gc.get_count()
    on = gc.isenabled()
    gc.disable()
    seen = ['']
    for objects in lists():
        leave_out_old(objects)
        for o in objects:
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
[].sort(key=rank)
for o in ([], (), {}, set(), 'abc'):
    type(iter(o)).__name__
for o in (reversed([]), enumerate([]), iter(len, 1), weakref.ref(say), weakref.proxy(say), functools.partial(say)):
    type(o).__name__
for o in ('keys', 'values', 'items', 'iterkeys', 'itervalues', 'iteritems'):
    type(getattr({}, o, len)()).__name__ if hasattr({}, o) else None
OWN = ('look', 'lists', 'leave_out_old')
BASE = set()
OLD = [None]
look('warm')
full()
thaw('unfreeze')
gc.collect(1)
OLD[:] = gc.get_objects()
BASE.update([id(o) for o in OLD])
o = None
LOG[:] = []
