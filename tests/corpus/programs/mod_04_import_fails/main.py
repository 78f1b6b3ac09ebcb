# a module that fails is forgotten, and what it made dies
import gc, sys, weakref
import keep
gc.collect(); gc.disable()
for attempt in range(2):
    try:
        import broken
    except ValueError as e:
        print(e)
    print('broken' in sys.modules)
    if hasattr(sys, 'exc_clear'):
        sys.exc_clear()
    gc.collect()
    print([w() is None for w in keep.refs])
try:
    import missing_module_of_nobody
except ImportError as e:
    print(e)
import broken2
