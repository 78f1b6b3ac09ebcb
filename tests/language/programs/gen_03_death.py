# from: 3.6
# what a generator holds dies with it; finally runs at its death
import gc
gc.collect(); gc.disable()
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def gen(tag):
    a = N(tag + ".a")
    try:
        b = N(tag + ".b")
        yield 1
        yield 2
    finally:
        print("finally", tag)
g = gen("one")
next(g)
print("dropping one")
g = None
print("dropped")
g = gen("two")
print("never started")
g = None
g = gen("three")
for x in g:
    print("x", x)
print("exhausted")
def breaks():
    for x in gen("four"):
        print("in loop", x)
        break
    print("after break")
breaks()
print("after breaks")
def self_holding():
    me = yield
    n = N("in cycle")
    try:
        yield 1
    finally:
        print("finally of cycle", me is not None)
g = self_holding()
next(g); g.send(g)
g = None
print("collected", gc.collect() > 0)
print("end")
