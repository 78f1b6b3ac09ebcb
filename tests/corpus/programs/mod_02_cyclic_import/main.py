# two modules that import each other see what the other has defined so far
import sys
import first
print(sorted(name for name in vars(first) if not name.startswith('__')))
print(sorted(name for name in vars(sys.modules['second']) if not name.startswith('__')))
print(first.ask())
try:
    import third
except ImportError as e:
    print(type(e) in (ImportError,))
    print('cannot import name' in str(e))
print('third' in sys.modules)
print('fourth' in sys.modules)
import again
print(again.__name__)
