# how long a handled exception keeps the variables of the frames it came through
import gc, sys, weakref
gc.collect(); gc.disable()
class N(object): pass
refs = []
def fail():
    n = N(); refs.append(weakref.ref(n))
    raise ValueError('no')
def handle():
    try:
        fail()
    except ValueError:
        print("in the handler %s" % (refs[-1]() is not None))
    print("after the handler %s" % (refs[-1]() is not None))
    try:
        fail()
    except ValueError as e:
        pass
    print("first %s second %s" % (refs[-2]() is not None, refs[-1]() is not None))
handle()
print("after the function %s" % [r() is not None for r in refs])
gc.collect()
print("after a collection %s" % [r() is not None for r in refs])
