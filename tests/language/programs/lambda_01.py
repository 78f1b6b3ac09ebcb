# from: 3.6
# lambdas, functions as values, attributes of functions
f = lambda x, *a, y=2, **k: (x, a, y, k)
print(f(1), f(1, 2, 3, y=4, z=5), (lambda: 5)(), [g(2) for g in [lambda x: x + i for i in range(3)]], f.__name__)
def outer(a):
    "doc"
    def inner(b): return a + b
    return inner
add = outer(5)
print(add(3), add.__name__, add.__qualname__, outer.__doc__, add.__closure__[0].cell_contents, outer.__code__.co_varnames, add.__code__.co_argcount, add.__module__, outer.__defaults__)
outer.attr = 1; print(outer.attr, outer.__dict__); del outer.attr
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: outer.attr)
attempt(lambda: add.__closure__[0].missing)
def defaults(a, b=[1], *, c={}): return b
print(defaults.__defaults__, defaults.__kwdefaults__); defaults.__defaults__ = (9, 9); print(defaults())
sort = sorted(["bb", "a", "ccc"], key=len); print(sort, list(map(lambda a: a * 2, [1, 2])), (lambda *a: a)(*[1, 2]))
def rec(n): return 1 if n == 0 else n * rec(n - 1)
print(rec(10))
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print(type(e).__name__, str(e)[:32])
def gen(): x = yield; return x
print(type(gen()).__name__, type(gen).__name__, repr(gen)[:17], repr(outer(1))[:32], repr(lambda: 0)[:19])
class C:
    def m(self): pass
    s = staticmethod(lambda: "s")
c = C()
print(repr(c.m)[:22], c.m.__self__ is c, c.m.__func__ is C.m, c.m == c.m, c.m is c.m, C.s(), c.s(), {c.m: 1}[c.m])
def swap(f): return lambda a, b: f(b, a)
print(swap(lambda a, b: a - b)(1, 5))
compose = lambda *fs: lambda x: compose(*fs[1:])(fs[0](x)) if fs else x
print(compose(lambda x: x + 1, lambda x: x * 2)(3))
nums = [1, 2, 3]; total = 0
def add_all():
    global total
    for n in nums: total += n
add_all(); print(total)
