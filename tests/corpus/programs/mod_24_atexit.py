# atexit: last in, first out; what is registered lives
import atexit, gc, weakref, sys
gc.collect(); gc.disable()
class N(object):
    def __init__(self, n): self.n = n
    def bye(self, *a, **k): sys.stdout.write('bye %s %s %s\n' % (self.n, a, sorted(k.items())))
a, b = N('a'), N('b')
atexit.register(a.bye)
print(atexit.register(b.bye, 1, k=2) == b.bye)
w = weakref.ref(a); del a
print(w() is not None)
@atexit.register
def last(): sys.stdout.write('last registered, first called\n')
if hasattr(atexit, 'unregister'):
    atexit.register(last, 'never'); atexit.unregister(last); atexit.register(last)
def fails(): raise ValueError('in atexit')
def ends(): sys.stdout.write('registered at the end\n')
def more(): atexit.register(ends)
atexit.register(more)
print('end')
