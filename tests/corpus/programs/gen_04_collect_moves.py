# what collect(n) does to objects in each generation
import gc, weakref
gc.collect(); gc.disable()
class N(object): pass
def dead():
    a = N(); a.me = a
    return weakref.ref(a)
def state(ws): return ' '.join('1' if w() is not None else '0' for w in ws)
young = dead()
print("collect(0) %d %s" % (gc.collect(0), state([young])))
class K(object): pass
k = K(); k.n = N(); k.n.me = k.n
gc.collect(0)
w = weakref.ref(k.n)
k.n = None
print("in generation 1: collect(0) %d %s" % (gc.collect(0), state([w])))
print("in generation 1: collect(1) %d %s" % (gc.collect(1), state([w])))
k.n = N(); k.n.me = k.n
gc.collect(1)
w = weakref.ref(k.n)
k.n = None
print("in generation 2: collect(1) %d %s" % (gc.collect(1), state([w])))
print("in generation 2: collect(2) %d %s" % (gc.collect(2), state([w])))
