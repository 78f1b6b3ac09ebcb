# a closure keeps what its cells hold, and only that
import gc, weakref
gc.collect(); gc.disable()
class N(object): pass
def make():
    used = N(); unused = N()
    refs = [weakref.ref(used), weakref.ref(unused)]
    def inner(): return used
    return inner, refs
inner, refs = make()
print([r() is not None for r in refs])
print(inner() is refs[0]())
print(inner.__closure__[0].cell_contents is refs[0]())
del inner
print([r() is not None for r in refs])
def pair():
    x = N()
    def get(): return x
    def clear():
        nonlocal_hack[0] = None
    nonlocal_hack = [x]
    return get, clear, weakref.ref(x)
get, clear, w = pair()
clear()
print(w() is not None)
del get
print(w() is not None)
