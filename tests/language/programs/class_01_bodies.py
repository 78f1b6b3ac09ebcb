# from: 3.6
# class bodies, attributes of classes, isinstance, callable objects
class A:
    "doc"
    x = 1
    y = x + 1
    z = [x for x in range(3)]
    def f(self): return self.x
    print("in body", x, __name__, __qualname__)
    if y > 1: w = "conditional"
    for i in range(2): pass
    del i
    def __call__(self, *a): return a
a = A()
print(A.x, A.y, A.z, a.f(), A.f(a), A.__doc__, A.w, hasattr(A, "i"), a(1, 2), A.__name__)
a.x = 5; print(a.x, A.x, a.__dict__, A.x); del a.x; print(a.x)
A.new = lambda self: "added"; print(a.new())
a.own = lambda: "own"; print(a.own())
print(isinstance(a, A), isinstance(a, (int, A)), isinstance(A, type), issubclass(A, object), issubclass(bool, int), isinstance(True, int), type(a) is A, type(a) == A)
print(callable(a), callable(A), callable(5), callable(len), callable(lambda: 0))
class Meta(type):
    def __instancecheck__(cls, obj): print("instancecheck"); return obj == 5
    def __subclasscheck__(cls, sub): print("subclasscheck"); return sub is int
class Checked(metaclass=Meta): pass
print(isinstance(5, Checked), isinstance(6, Checked), issubclass(int, Checked), issubclass(str, Checked), isinstance(Checked(), Checked))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: isinstance(5, 5))
attempt(lambda: isinstance(5, (int, 5)))
attempt(lambda: isinstance(5, ("a", int)))
attempt(lambda: issubclass(5, int))
attempt(lambda: issubclass(int, 5))
attempt(lambda: A.missing)
attempt(lambda: a.missing)
attempt(lambda: A())
attempt(lambda: A(1))
attempt(lambda: a.f(1))
attempt(lambda: A.f())
class New:
    def __new__(cls, *args): print("new", args); return super().__new__(cls)
    def __init__(self, *args): print("init", args)
New(1, 2)
class NewOther:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(NewOther())
class Init:
    def __init__(self): return 5
attempt(lambda: Init())
class Num(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(self, o): return "added"
print(Num(4), Num(4) + 1, 1 + Num(4), type(Num(1)).__name__, Num(3) * 2, int(Num(3)), [1, 2, 3][Num(1)])
class Str(str):
    def shout(self): return self.upper() + "!"
print(Str("a").shout(), Str("a") + "b", type(Str("a") + "b").__name__, len(Str("abc")), Str("x") == "x", {"x": 1}[Str("x")])
class L(list):
    def append(self, x): print("appending", x); super().append(x)
l = L([1]); l.append(2); l += [3]; print(l, type(l).__name__, l[0:1], type(l[0:1]).__name__, L(), L("ab") == ["a", "b"])
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1, 2), T(1, 2) == (1, 2), T(1)[0], hash(T(1)) == hash((1,)))
class E(Exception):
    def __init__(self, code): self.code = code
try: raise E(5)
except E as e: print(e.code, e.args, str(e), repr(e))
class Outer:
    class Inner:
        def name(self): return type(self).__qualname__
    inner = Inner()
print(Outer.Inner().name(), Outer.inner.name(), Outer.Inner)
def make(n):
    class Local: value = n
    return Local
print(make(1).value, make(2).value, make(1) is make(1), make(1).__qualname__)
class Count:
    n = 0
    def __init__(self): Count.n += 1
    def __del__(self): Count.n -= 1
cs = [Count() for _ in range(3)]; print(Count.n); cs.pop(); print(Count.n); cs = None; print(Count.n)
class Multi(dict, metaclass=type): pass
print(Multi(a=1), Multi.__bases__)
class _Private:
    __secret = 1
    def __hidden(self): return self.__secret
    def call(self): return self.__hidden()
print(_Private().call(), _Private._Private__secret, [n for n in dir(_Private) if "secret" in n])
x: int = 5
class Ann: f: "str" = "x"; g: int
print(__annotations__["x"].__name__, Ann.__annotations__, hasattr(Ann, "g"))
def annotated(a: int, b: "x" = 1, *c: list, d: dict = None, **e) -> str: pass
print(sorted(annotated.__annotations__), annotated.__annotations__["return"])
