# Up to 3.10 a method that is called with keywords is bound first, which is an object. Up to 3.8 a free
# list has it; in 3.9 and 3.10 it is counted.
import gc, sys
gc.collect()
gc.disable()

class Holder(object):
    def count(self, other=None):
        return sys.getrefcount(self)
    def listed(self, other=None):
        return 'method' in [type(o).__name__ for o in gc.get_objects()[-40:]]

def collections(call):
    gc.collect()
    call()
    kept = [[] for i in range(300)]
    gc.set_threshold(1)
    gc.enable()
    call()
    gc.disable()
    return gc.get_count()[1]

holder = Holder()
items = [[], [1], []]
entries = {}
print(holder.count())
print(holder.count(None))
print(holder.count(other=None))
print(holder.count(*[None]))
print(holder.count(**{'other': None}))

def plainly():
    items.sort()

def by_keyword():
    items.sort(key=len)

def bound_by_keyword():
    holder.count(other=None)

def entered():
    entries.update(a=None)

for call in (plainly, by_keyword, bound_by_keyword, entered):
    print(call.__name__)
    print(collections(call))
