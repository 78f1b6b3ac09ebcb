# contextlib
import contextlib, gc, weakref
gc.collect(); gc.disable()
@contextlib.contextmanager
def managed(name):
    print('enter ' + name)
    try:
        yield name.upper()
    except ValueError as e:
        print('caught %s' % e)
    finally:
        print('exit ' + name)
with managed('a') as x: print(x)
with managed('b'): raise ValueError('v')
try:
    with managed('c'): raise KeyError('k')
except KeyError as e: print('through', e)
class C(object):
    def close(self): print('closed')
with contextlib.closing(C()) as c: print(type(c).__name__)
class N(object): pass
def say(*a): print(' '.join(str(x) for x in a))
@contextlib.contextmanager
def holder():
    n = N(); refs.append(weakref.ref(n))
    yield n
refs = []
with holder() as n: print(refs[0]() is n)
print(refs[0]() is n); del n
print(refs[0]() is None)
if hasattr(contextlib, 'suppress'):
    with contextlib.suppress(KeyError, ValueError): {}['x']
    print('suppressed')
if hasattr(contextlib, 'ExitStack'):
    with contextlib.ExitStack() as stack:
        stack.enter_context(managed('one')); stack.callback(say, 'callback', 1); stack.push(lambda *e: say('push', e[0]))
        print('inside')
    import io
    out = io.StringIO()
    with contextlib.redirect_stdout(out): print('redirected')
    print(repr(out.getvalue()))
    with contextlib.nullcontext(5) if hasattr(contextlib, 'nullcontext') else contextlib.closing(C()) as z: pass
    class Deco(contextlib.ContextDecorator):
        def __enter__(self): print('deco in')
        def __exit__(self, *a): print('deco out')
    @Deco()
    def f(): print('f')
    f()
try:
    with contextlib.contextmanager(lambda: iter([]))(): pass
except Exception as e:
    print(type(e).__name__)
