# from: 3.6
# __slots__ in all forms
import gc
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class S:
    __slots__ = ("a", "b")
    def __init__(self, a): self.a = a
class Sub(S):
    __slots__ = ["c"]
class WithDict(S): pass
class One: __slots__ = "only"
class Private:
    __slots__ = ("__x",)
    def __init__(self): self.__x = 5
    def get(self): return self.__x
class Weak: __slots__ = ("__weakref__", "v")
class HasDict: __slots__ = ("__dict__", "v")
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = S(1)
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"))
attempt(lambda: s.b)
attempt(lambda: setattr(s, "z", 1))
attempt(lambda: delattr(s, "b"))
attempt(lambda: s.z)
attempt(lambda: delattr(s, "z"))
t = Sub(1); t.b = 2; t.c = 3
print(t.a, t.b, t.c)
w = WithDict(1); w.z = 5
print(w.z, w.__dict__, w.a)
o = One(); o.only = 1; print(o.only)
p = Private(); print(p.get(), p._Private__x)
h = HasDict(); h.other = 1; h.v = 2; print(h.__dict__, h.v)
import weakref
v = Weak(); print(weakref.ref(v)() is v)
attempt(lambda: weakref.ref(s))
print(S.a, type(S.a).__name__, S.a.__get__(s, S))
S.a.__set__(s, 9); print(s.a)
del s.a
attempt(lambda: s.a)
x = S(N("first")); x.b = N("second")
x = None
print("dropped")
def conflict():
    class Conflict:
        __slots__ = ("v",)
        v = 1
attempt(conflict)
def number():
    class Number:
        __slots__ = (5,)
attempt(number)
def ident():
    class Ident:
        __slots__ = ("not valid",)
attempt(ident)
def two():
    class Two(S, One): pass
attempt(two)
def intsub():
    class I(int): __slots__ = ("x",)
attempt(intsub)
class Mapping: __slots__ = {"a": "doc a"}
m = Mapping(); m.a = 1; print(m.a, S.__slots__, Mapping.__slots__)
print(gc.is_tracked(s), gc.is_tracked(o))
y = S(None); y.a = y; y.b = N("in cycle")
y = None
print(gc.collect() > 0)
