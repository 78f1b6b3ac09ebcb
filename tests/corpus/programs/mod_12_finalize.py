# from: 3.6
# weakref.finalize and WeakMethod
import gc, weakref
gc.collect(); gc.disable()
class N(object):
    def hello(self): return 'hello'
def say(*args, **kwargs): print('finalizer', args, sorted(kwargs.items())); return 'result'
n = N()
f = weakref.finalize(n, say, 1, k=2)
print(f.alive, f.atexit, f.peek()[0] is n, f.peek()[1] is say, f.peek()[2:])
del n
print(f.alive, f.peek(), f(), f.detach())
n = N(); f = weakref.finalize(n, say, 'called')
print(f(), f.alive, f())
del n
n = N(); f = weakref.finalize(n, say, 'detached')
print(f.detach()[2:], f.alive)
del n
n = N(); n.me = n; f = weakref.finalize(n, say, 'by the collector')
del n
print(f.alive); gc.collect(); print(f.alive)
print(repr(f).startswith('<finalize object at'), 'dead' in repr(f))
n = N()
m = weakref.WeakMethod(n.hello)
print(m()(), m() == n.hello, m == weakref.WeakMethod(n.hello), weakref.getweakrefcount(n))
del n
print(m())
log = []
n = N(); m = weakref.WeakMethod(n.hello, lambda r: log.append(r is m))
del n
print(log)
try:
    weakref.WeakMethod(len)
except TypeError as e:
    print('TypeError')
a = N(); b = N(); c = N()
weakref.finalize(a, say, 'at exit, first')
weakref.finalize(b, say, 'at exit, second')
f = weakref.finalize(c, say, 'not at exit'); f.atexit = False
import atexit
atexit.register(say, 'atexit')
print('end')
