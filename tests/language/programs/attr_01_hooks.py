# from: 3.6
# __getattr__, __getattribute__, __setattr__, __delattr__
class G:
    x = "class"
    def __getattr__(self, name):
        if name.startswith("no"): raise AttributeError("no " + name)
        print("getattr", name)
        return name.upper()
g = G()
print(g.x, g.y, hasattr(g, "z"), hasattr(g, "nothing"), getattr(g, "nope", "default"))
g.y = 1
print(g.y, vars(g))
class A:
    def __getattribute__(self, name):
        print("attribute", name)
        return super().__getattribute__(name)
    def method(self): return "m"
a = A()
a.v = 1
print(a.v, a.method())
try:
    a.missing
except AttributeError as e:
    print(e)
class Both(A):
    def __getattr__(self, name): return "fallback " + name
print(Both().other)
class S:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
s = S()
s.a = 1
s.a += 1
print(s.a, s.__dict__)
del s.a
try:
    del s.a
except AttributeError as e:
    print(e)
class Frozen:
    def __setattr__(self, name, value): raise TypeError("frozen: " + name)
try:
    Frozen().x = 1
except TypeError as e:
    print(e)
class Proxy:
    def __init__(self, target): self.__dict__["_target"] = target
    def __getattr__(self, name): return getattr(self._target, name)
    def __setattr__(self, name, value): setattr(self._target, name, value)
p = Proxy(s)
p.q = 5
print(s.q, p.q)
class Recursive:
    def __getattr__(self, name): return self.missing
try:
    Recursive().x
except RecursionError as e:
    print("RecursionError", str(e)[:32])
class C: pass
c = C()
for f in (lambda: c.abc, lambda: C.abc, lambda: (5).abc, lambda: None.abc, lambda: [].abc, lambda: setattr(5, "x", 1), lambda: setattr(None, "x", 1),
          lambda: setattr([], "x", 1), lambda: setattr(int, "x", 1), lambda: delattr(c, "x"), lambda: delattr(C, "x"), lambda: getattr(c, 5), lambda: f.abc,
          lambda: "".abc, lambda: (1, 2).abc, lambda: {}.abc, lambda: len.abc, lambda: setattr(object(), "x", 1), lambda: delattr(5, "x"), lambda: c.__dict__["x"], lambda: setattr(c, 5, 5),
          lambda: delattr(int, "x"), lambda: setattr("", "upper", 1), lambda: type.abc, lambda: c.f()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
