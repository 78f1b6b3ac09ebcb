# the variable of a loop stays bound; that of a list comprehension only in 2.7
import gc, weakref
gc.collect(); gc.disable()
class D(object): pass
def f():
    for x in [D(), D()]:
        w = weakref.ref(x)
    print("for: the last one lives %s" % (w() is not None))
    del x
    print("for: after del %s" % (w() is not None))
    refs = []
    [refs.append(weakref.ref(y)) for y in [D(), D()]]
    print("comprehension %s" % [r() is not None for r in refs])
    print("its variable %s" % ('y' in locals()))
    refs = list(weakref.ref(z) for z in [D(), D()])
    print("generator expression %s" % [r() is not None for r in refs])
    print("its variable %s" % ('z' in locals()))
f()
