# a module of one's own keeps its objects and classes alive
import gc, weakref, sys
import lib
from lib import SampleObject, make as factory
gc.collect(); gc.disable()

print(lib.__name__)
print(lib is sys.modules['lib'])
print(SampleObject.__module__)
print(factory.__globals__ is lib.__dict__ if hasattr(factory, '__globals__') else factory.func_globals is lib.__dict__)
a = factory('a'); b = factory('b')
a.other = b; b.other = a
wa = weakref.ref(a)
del a, b
print(gc.collect() > 0)
print(wa() is None)
print(lib.count)
w = weakref.ref(lib.shared)
print(sys.getrefcount(lib.shared))
from lib import shared
print(sys.getrefcount(lib.shared))
lib.shared = None
print(w() is None)
del shared
print(w() is None)
import lib as again
print(again is lib)
print([name for name in sorted(vars(lib)) if not name.startswith('__')])
del sys.modules['lib']
import lib as fresh
print(fresh is lib)
print(fresh.SampleObject is SampleObject)
print(isinstance(fresh.make('x'), SampleObject))
wm = weakref.ref(fresh.SampleObject)
del fresh, sys.modules['lib']
gc.collect()
print(wm() is None)
import builder
print(builder.describe(SampleObject('q')))
