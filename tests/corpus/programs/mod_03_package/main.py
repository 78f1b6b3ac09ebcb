# packages: what is bound where
import sys
import pack.one
print(pack.__name__)
print(pack.one.__name__)
print(pack.one.value)
print(hasattr(pack, 'two'))
from pack import two
print(pack.two is two)
print(two.seen)
from pack.three import deep as d
print(d())
import pack.one as short
print(short is pack.one)
print(sorted(name for name in sys.modules if name.startswith('pack')))
try:
    import pack.none
except ImportError as e:
    print(e)
try:
    from pack import nothing
except ImportError as e:
    print(str(e)[:26])
try:
    import pack.one.more
except ImportError as e:
    print(e)
print(hasattr(pack, '__path__'))
print(hasattr(short, '__path__'))
