# from: 3.6
# send, throw and close, and what finally sees of them
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def gen():
    kept = N("local of gen")
    received = []
    try:
        while True:
            try:
                received.append((yield len(received)))
            except KeyError as e:
                print("caught", repr(e))
                yield "from handler"
    finally:
        print("finally", received)
g = gen()
print(next(g), g.send("a"), g.send("b"))
print(g.throw(KeyError("k")))
print(next(g))
g.close()
print("closed")
g.close()
try:
    next(g)
except StopIteration as e:
    print("stop", e.args, e.value)
try:
    g.throw(ValueError("late"))
except ValueError as e:
    print("late", e)
def returns():
    x = yield 1
    return ("result", x)
g = returns()
next(g)
try:
    g.send(5)
except StopIteration as e:
    print(e.value, e.args)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print("RuntimeError", e)
g = gen()
try:
    g.send(1)
except TypeError as e:
    print("TypeError", e)
g.close()
print("never begun: no finally")
try:
    g.throw(ZeroDivisionError)
except ZeroDivisionError as e:
    print("thrown into finished", repr(e))
g = returns()
try:
    g.throw(ZeroDivisionError("unstarted"))
except ZeroDivisionError as e:
    print("thrown into unstarted", repr(e))
def inner():
    yield 1
g = inner()
print(next(g), next(g, "default"), next(g, None))
