# from: 3.6
# with: managers that are none, and errors inside enter and exit
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, "| context:", repr(e.__context__))
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *args): pass
class BadEnter:
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *args): print("never")
class BadExit:
    def __enter__(self): return self
    def __exit__(self, *args): raise ValueError("exit")
def bad_enter():
    with BadEnter(): pass
def bad_exit():
    with BadExit(): print("body")
def bad_both():
    with BadExit(): raise KeyError("body")
attempt(bad_enter)
attempt(bad_exit)
attempt(bad_both)
class Instance:
    pass
i = Instance()
i.__enter__ = lambda: print("not on the instance")
i.__exit__ = lambda *a: None
for thing in (NoExit(), NoEnter(), i, 5):
    try:
        with thing: print("body")
    except Exception as e:
        print(type(e).__name__, e)
