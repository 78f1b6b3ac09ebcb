# the module sys
import sys, gc
gc.collect(); gc.disable()
print(sys.version_info[:2] >= (2, 7), sys.version_info[0] == sys.version_info.major, len(sys.version_info), sys.version_info >= (2, 7), sys.version_info[3])
print('%d.%d' % sys.version_info[:2] == sys.version.split('.')[0] + '.' + sys.version.split('.')[1])
print(sys.maxsize, sys.byteorder, sys.platform.startswith('linux'), sys.getdefaultencoding())
print(sys.getrecursionlimit()); sys.setrecursionlimit(500); print(sys.getrecursionlimit()); sys.setrecursionlimit(1000)
class A(object): pass
a = A()
print(sys.getrefcount(a), sys.getrefcount(A) > 3)
b = [a, a]; print(sys.getrefcount(a))
sys.stdout.write('written\n')
print(sys.exc_info())
try:
    raise ValueError('x')
except ValueError:
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb.tb_lineno > 0, tb.tb_frame is sys._getframe(), tb.tb_next)
    del t, v, tb
def f():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_lineno > 0, frame.f_back.f_code.co_name, sorted(frame.f_locals), frame.f_globals is globals()
print(f())
def g(): return sys._getframe(1).f_code.co_name
print(g())
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
print(sys.modules['sys'] is sys, 'gc' in sys.modules, '__main__' in sys.modules, sys.modules['__main__'].A is A)
print(sys.argv[0].endswith('.py'), type(sys.path).__name__)
print(hasattr(sys, 'maxint'), hasattr(sys, 'exc_clear'), hasattr(sys, 'intern'))
def deep(n): return deep(n + 1)
try:
    deep(0)
except RuntimeError as e:
    print(str(e)[:32])
class W(object):
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): pass
out = sys.stdout
sys.stdout = w = W()
print('captured', 1)
sys.stdout = out
print(w.t)
print(sys.__stdout__ is sys.stdout)
try:
    sys.setrecursionlimit(-1)
except ValueError as e:
    print('ValueError')
print(sys.getsizeof(1) > 0, sys.hexversion > 0x02070000, callable(sys.settrace))
sys.exit('bye')
