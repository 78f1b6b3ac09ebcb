# Whether the copy of a __dict__ is new memory, where an instance has slots or is a list as well.
import gc
gc.collect()
gc.disable()

class Slot(object):
    __slots__ = ('name', '__weakref__')

class Mixed(Slot):
    __slots__ = ('other', '__dict__')

class Below(Slot):
    pass

def fill():
    kept = [[{} for i in range(100)], [[] for i in range(100)], [(i, i) for i in range(100)]]

def cost(entries):
    fill()
    before = gc.get_count()[0]
    copy = entries.copy()
    return gc.get_count()[0] - before

fill()
cost({})
for kind in (Mixed, Below):
    before = kind()
    entries = before.__dict__
    before.attribute = None
    print('%s %d' % (kind.__name__, cost(entries)))
    after = kind()
    after.attribute = None
    print('%s %d' % (kind.__name__, cost(after.__dict__)))
