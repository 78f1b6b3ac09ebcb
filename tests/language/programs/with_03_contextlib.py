# from: 3.6
# contextlib: contextmanager, closing, suppress, ExitStack
from contextlib import contextmanager, closing, suppress, ExitStack
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def close(self): print("close", self.name)
@contextmanager
def managed(name):
    n = N(name)
    print("before", name)
    try:
        yield n.name
    except ValueError as e:
        print("handled", e)
    finally:
        print("after", name)
with managed("a") as a:
    print("body", a)
with managed("b"):
    raise ValueError("v")
try:
    with managed("c"):
        raise KeyError("k")
except KeyError as e:
    print("through", e)
with closing(N("closed")) as n:
    print("using", n.name)
n = None
with suppress(KeyError, IndexError):
    {}["x"]
print("suppressed")
with ExitStack() as stack:
    for name in "xyz":
        stack.enter_context(managed(name))
    stack.callback(print, "callback", "with args")
    print("stacked")
print("unwound")
@managed("decorator")
def decorated(x):
    return x + 1
print(decorated(1), decorated(2))
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice(): pass
except RuntimeError as e:
    print(e)
@contextmanager
def never():
    if False: yield
try:
    with never(): pass
except RuntimeError as e:
    print(e)
with ExitStack() as stack:
    stack.push(lambda *exc: print("pushed", exc[0].__name__) or True)
    raise LookupError("x")
kept = stack.pop_all()
kept.close()
