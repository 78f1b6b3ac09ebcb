# from: 3.6
# descriptors: data and non-data, functions, on classes
class Data:
    def __get__(self, obj, owner): return ("data get", obj is not None, owner.__name__)
    def __set__(self, obj, value): print("data set", value)
    def __delete__(self, obj): print("data delete")
class NonData:
    def __get__(self, obj, owner=None): return "nondata"
class SetOnly:
    def __set__(self, obj, value): obj.__dict__["s"] = value * 2
class C:
    d = Data()
    n = NonData()
    s = SetOnly()
    def f(self): return self
c = C()
c.__dict__["d"] = "instance d"
c.__dict__["n"] = "instance n"
print(c.d, c.n, C.d, C.n)
c.d = 5
del c.d
c.s = 4
print(c.s, type(C.__dict__["s"]).__name__)
try:
    del c.s
except AttributeError as e:
    print(e)
C.d = "replaced"
print(C.d, c.d)
print(C.f.__get__(c) == c.f, C.f.__get__(c, C)() is c, C.__dict__["f"] is C.f)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        value = obj.__dict__[self.name] = self.f(obj)
        return value
class D:
    @Lazy
    def value(self):
        print("computing")
        return 42
d = D()
print(d.value, d.value, "value" in vars(d))
class Bad:
    def __get__(self, obj, owner): raise AttributeError("from get")
class E:
    b = Bad()
    def __getattr__(self, name): return "rescued " + name
print(E().b)
class Validated:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner): return getattr(obj, self.name)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError("%s must be %s" % (self.name[1:], self.kind.__name__))
        setattr(obj, self.name, value)
class P:
    age = Validated(int)
    def __init__(self, age): self.age = age
print(P(5).age)
try:
    P("x")
except TypeError as e:
    print(e)
cm = classmethod(lambda cls: cls.__name__)
sm = staticmethod(lambda: "static")
class F: cm = cm; sm = sm
print(F.cm(), F().cm(), F.sm(), F().sm(), cm.__func__.__name__, type(F.__dict__["cm"]).__name__)
print(cm.__get__(None, int)(), sm.__get__(5)())
