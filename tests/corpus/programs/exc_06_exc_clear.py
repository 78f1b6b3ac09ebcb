# 2.7 can forget the exception it handled last
import gc, sys, weakref
gc.collect(); gc.disable()
class N(object): pass
if hasattr(sys, 'exc_clear'):
    refs = []
    def fail():
        n = N(); refs.append(weakref.ref(n))
        raise ValueError('no')
    def f():
        try:
            fail()
        except ValueError:
            pass
        print(refs[-1]() is not None)
        print(sys.exc_info()[0].__name__)
        print(sys.exc_type.__name__)
        sys.exc_clear()
        print(refs[-1]() is not None)
        print(sys.exc_info())
    f()
    try:
        fail()
    except ValueError:
        pass
    print(sys.exc_info()[0] is not None)
    print(refs[-1]() is not None)
    sys.exc_clear()
    print(refs[-1]() is not None)
else:
    print("no exc_clear")
