# from: 3.10
# match: what goes wrong, and who dies when
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class Bad:
    __match_args__ = ["x"]
    x = 1
class BadName:
    __match_args__ = (5,)
class Two:
    __match_args__ = ("a", "a")
    a = 1
class Empty: pass
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def bad():
    match Bad():
        case Bad(1): return "fits"
def badname():
    match BadName():
        case BadName(1): pass
def many():
    match Empty():
        case Empty(1): pass
def many2():
    match 5:
        case int(1, 2): pass
def twice():
    match Two():
        case Two(1, 1): pass
def both():
    match Two():
        case Two(1, a=1): pass
five = 5
def noclass():
    match 5:
        case five(): pass
k = "a"
class K: a = "a"
def dupkey():
    match {"a": 1}:
        case {"a": x, K.a: y}: pass
class Raises:
    def __eq__(self, other): raise ValueError("eq")
def eq():
    match Raises():
        case 1: pass
class Getter:
    @property
    def x(self): raise KeyError("prop")
def prop():
    match Getter():
        case Getter(x=1): pass
class Missing:
    @property
    def x(self): raise AttributeError("gone")
def missing():
    match Missing():
        case Missing(x=1): return "fits"
        case _: return "attribute missing"
for f in (bad, badname, many, many2, twice, both, noclass, dupkey, eq, prop, missing): attempt(f)
def deaths():
    match N("subject"):
        case int(): print("no")
        case N(name=name): print("matched", name)
    print("after first")
    match [N("a"), N("b")]:
        case [x, y, z]: pass
        case [x, *rest]: print("captured", x.name, len(rest))
    print("after second")
    match (N("c"), 5):
        case (n, 6): print("never")
        case (n, 5): print("with n")
    n = None
    print("end")
deaths()
class L(list): pass
class D(dict):
    def __missing__(self, key): return "made up"
match L([1]):
    case [x]: print("subclass", x)
match D():
    case {"k": v}: print("no")
    case {}: print("nothing made up")
match "ab":
    case [a, b]: print("no")
    case str(): print("text is no sequence")
