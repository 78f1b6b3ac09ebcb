# from: 3.6
# what gc.collect gives for cycles of many kinds
import gc, sys
gc.collect(); gc.disable()
class N: pass
def cycle(make):
    gc.collect()
    make()
    return gc.collect()
def instances():
    a, b = N(), N(); a.b, b.a = b, a
def own(): a = N(); a.a = a
def lists(): l = []; l.append(l)
def dicts(): d = {}; d["d"] = d
def two_lists(): a, b = [], []; a.append(b); b.append(a)
def tuples(): l = []; t = (l,); l.append(t)
def closures():
    def f(): return f
def lambdas(): f = lambda: f
def classes():
    class C: pass
def methods():
    a = N(); a.m = a.__init__ if False else N.__init__; a.f = (lambda: a)
def generators():
    def g():
        me = yield
        yield me
    x = g(); next(x); x.send(x)
def exceptions():
    try: 1 / 0
    except ZeroDivisionError as e: kept = e
def frames(): f = sys._getframe()
def slots():
    class S: __slots__ = "x"
    s = S(); s.x = s
def sets():
    class H:
        def __hash__(self): return 1
    h = H(); h.s = {h}
def defaults():
    def f(a=[]): pass
    f.__defaults__[0].append(f)
import functools
def partials():
    l = []; l.append(functools.partial(len, l))
def dict_values():
    d = {}; d["v"] = d.values()
def iterators():
    l = []; l.append(iter(l))
def bound():
    a = N(); a.m = a.__eq__
for f in (instances, own, lists, dicts, two_lists, tuples, closures, lambdas, classes, methods, generators, exceptions, slots, sets, defaults, partials, dict_values, iterators, bound):
    print(f.__name__, cycle(f))
