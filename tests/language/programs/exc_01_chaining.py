# from: 3.6
# __cause__, __context__, from None, __traceback__, with_traceback
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise KeyError("second") from e
    except KeyError as e:
        print(repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError("implicit")
    except KeyError as e:
        print(repr(e.__context__), e.__cause__, e.__suppress_context__)
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError("none") from None
    except KeyError as e:
        print(repr(e.__context__), e.__cause__, e.__suppress_context__)
    try:
        raise ValueError from KeyError
    except ValueError as e:
        print(repr(e.__cause__))
    try:
        raise ValueError from 5
    except TypeError as e:
        print(e)
    try:
        raise 5
    except TypeError as e:
        print(e)
    try:
        raise
    except RuntimeError as e:
        print(e)
chain()
def depth(e):
    tb, names = e.__traceback__, []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    return names
def inner():
    local = N("inner local")
    raise ValueError("v")
def middle():
    inner()
def outer():
    try:
        middle()
    except ValueError as e:
        print(depth(e))
        print(sorted(e.__traceback__.tb_next.tb_next.tb_frame.f_locals))
        return e
kept = outer()
print("alive")
kept.__traceback__ = None
print("traceback dropped")
try:
    raise kept
except ValueError as e:
    print(len(depth(e)))
kept = None
try:
    raise ValueError("x").with_traceback(None)
except ValueError as e:
    print(depth(e))
def reraise():
    try:
        inner()
    except ValueError:
        raise
try:
    reraise()
except ValueError as e:
    print([n for n, _ in depth(e)])
e1, e2 = ValueError(1), ValueError(2)
e1.__context__ = e2; e1.__cause__ = e2
print(e1.__suppress_context__)
for f in (lambda: setattr(e1, "__cause__", 5), lambda: setattr(e1, "__traceback__", 5), lambda: setattr(e1, "__context__", "x"), lambda: e1.with_traceback(5)):
    try:
        f()
    except TypeError as e:
        print(e)
class Custom(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code
try:
    raise Custom(5, "more")
except Custom as e:
    print(e.code, e.args, str(e), repr(e))
try:
    raise Custom
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("a")
    finally:
        raise KeyError("b")
except KeyError as e:
    print(repr(e.__context__))
def handler():
    try:
        raise ValueError("first")
    except ValueError as e:
        try:
            raise TypeError("in handler")
        except TypeError as f:
            print(f.__context__ is e)
        print(e)
    try:
        print(e)
    except NameError as n:
        print(type(n).__name__, n)
handler()
