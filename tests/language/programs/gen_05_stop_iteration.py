# from: 3.6
# StopIteration inside generators
def explicit():
    yield 1
    raise ValueError("inside")
g = explicit()
print(next(g))
try:
    next(g)
except ValueError as e:
    print("first", e, e.__traceback__.tb_next.tb_frame.f_code.co_name)
print(next(g, "finished"))
def nested():
    try:
        yield 1
        raise KeyError("k")
    except KeyError:
        yield "handled"
        raise
g = nested()
print(next(g), next(g))
try:
    next(g)
except KeyError as e:
    print("again", e)
def running():
    yield next(me)
me = running()
try:
    next(me)
except ValueError as e:
    print(e)
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): yield i
c = Count(3)
print(list(c), list(c), [*c], (*c, 9), {*c})
a, *b = c
print(a, b)
def early():
    yield 1
    return
    yield 2
print(list(early()))
def state(g):
    f = g.gi_frame
    return None if f is None else f.f_locals
def locs():
    x = 1
    yield x
    y = 2
    yield y
g = locs(); next(g)
print(state(g))
next(g); print(sorted(state(g).items()))
list(g); print(state(g))
