# from: 3.6
# arguments: defaults, stars, keyword-only, and what is wrong with a call
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3, "z": 0}), f(c=1, a=2), f(*"ab", *"cd", c=0, **{}, **{"x": 1}))
def g(a, b): return a, b
def h(): return "h"
def k(*, key): return key
def o(a, b=1, c=2): return a, b, c
class C:
    def m(self, x): return x
    @classmethod
    def cm(cls, x): return x
    @staticmethod
    def sm(x): return x
    def __init__(self, v=0): pass
    def __call__(self, z): return z
c = C()
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: f())
attempt(lambda: f(1))
attempt(lambda: g())
attempt(lambda: g(1))
attempt(lambda: g(1, 2, 3))
attempt(lambda: g(1, a=2))
attempt(lambda: g(1, 2, c=3))
attempt(lambda: g(1, 2, **{"c": 3}))
attempt(lambda: h(1))
attempt(lambda: h(1, 2))
attempt(lambda: h(x=1))
attempt(lambda: k())
attempt(lambda: k(1))
attempt(lambda: k(1, key=2))
attempt(lambda: k(other=1))
attempt(lambda: o())
attempt(lambda: o(1, 2, 3, 4))
attempt(lambda: o(b=2))
attempt(lambda: c.m())
attempt(lambda: c.m(1, 2))
attempt(lambda: C.m(1))
attempt(lambda: C.m())
attempt(lambda: C.cm())
attempt(lambda: C.sm())
attempt(lambda: C(1, 2))
attempt(lambda: C(w=1))
attempt(lambda: c())
attempt(lambda: c(1, 2))
attempt(lambda: (lambda x: x)())
attempt(lambda: (lambda x: x)(1, 2))
attempt(lambda: g(*1))
attempt(lambda: g(**1))
attempt(lambda: g(**{1: 2}))
attempt(lambda: g(1, **{"a": 1}))
attempt(lambda: g(a=1, **{"a": 2}))
five, text, nothing = 5, "x", None
attempt(lambda: five())
attempt(lambda: text())
attempt(lambda: nothing())
attempt(lambda: object()())
def kw1(a, b, c, d): pass
attempt(lambda: kw1())
attempt(lambda: kw1(1))
attempt(lambda: kw1(1, 2))
def kwo(*, a, b, c): pass
attempt(lambda: kwo())
attempt(lambda: kwo(a=1))
attempt(lambda: kwo(a=1, b=2))
def mix(a, *, b): pass
attempt(lambda: mix(1, 2))
attempt(lambda: mix(1, 2, b=3))
attempt(lambda: mix(b=3))
def dflt(a=[]): a.append(1); return a
print(dflt(), dflt(), dflt([]), dflt.__defaults__, f.__kwdefaults__)
def nested():
    def inner(x): pass
    return inner
attempt(lambda: nested()())
attempt(lambda: isinstance(5))
attempt(lambda: C.__init__())
