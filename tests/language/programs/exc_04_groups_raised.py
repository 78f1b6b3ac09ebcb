# from: 3.11
# except*: what the clauses raise, and what nobody takes
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def show(e, indent=0):
    print(" " * indent + repr(e), "context:", type(e.__context__).__name__)
    if isinstance(e, BaseExceptionGroup):
        for sub in e.exceptions: show(sub, indent + 2)
def attempt(f):
    try:
        f()
        print("fine")
    except BaseException as e:
        show(e)
def raising():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
attempt(raising)
def two():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("a")
    except* TypeError:
        raise KeyError("b")
attempt(two)
def again():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
attempt(again)
def naked():
    try:
        raise ValueError("plain")
    except* TypeError:
        print("never")
attempt(naked)
def naked2():
    try:
        raise ValueError("plain")
    except* ValueError as e:
        raise KeyError("from plain") from e
attempt(naked2)
def els():
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("else")
    finally:
        print("finally")
els()
def wrong():
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
attempt(wrong)
def wrong2():
    try:
        raise ValueError(1)
    except* 5:
        pass
attempt(wrong2)
def loop():
    for i in range(2):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e:
            n = N("n%d" % i)
            print("loop", e.exceptions)
    try:
        print(e)
    except NameError as x:
        print(type(x).__name__)
loop()
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
g = MyGroup("mine", [ValueError(1), KeyError(2)])
print(type(g.subgroup(ValueError)).__name__, g.subgroup(lambda e: isinstance(e, KeyError)), g.split((ValueError, KeyError))[1])
for f in (lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: g.subgroup(5), lambda: ValueError().add_note(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("x", [ValueError()])).__name__, type(BaseExceptionGroup("x", [KeyboardInterrupt()])).__name__)
