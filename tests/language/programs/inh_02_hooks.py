# from: 3.6
# __init_subclass__, __set_name__ and metaclasses
class Base:
    kinds = []
    def __init_subclass__(cls, tag=None, **rest):
        super().__init_subclass__(**rest)
        Base.kinds.append((cls.__name__, tag))
class A(Base, tag="a"): pass
class B(A): pass
print(Base.kinds)
class Field:
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = name
    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = value
class Row:
    x = Field()
    y = Field()
r = Row()
r.x = 5
print(r.x, r.y, r.__dict__, Row.x is Row.__dict__["x"])
class Meta(type):
    def __new__(meta, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(meta, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", cls.__name__)
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("calling", cls.__name__, args)
        return super().__call__(*args)
    def hello(cls): return "hello from " + cls.__name__
    @property
    def size(cls): return len(cls.__name__)
class M(metaclass=Meta, option=1):
    a = 1
    def f(self): pass
class N(M): b = 2
print(M.hello(), N.hello(), N.size, type(N).__name__, isinstance(N, Meta))
m = N()
try:
    m.hello()
except AttributeError as e:
    print(e)
print(type(m).__name__)
try:
    class Bad(Base, wrong=1): pass
except TypeError as e:
    print(e)
class Prepared(type):
    @classmethod
    def __prepare__(meta, name, bases): print("prepare", name); return {"injected": 7}
class P(metaclass=Prepared):
    print("in body", injected)
print(P.injected)
class Singleton(type):
    instances = {}
    def __call__(cls, *args):
        if cls not in cls.instances: cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]
class S(metaclass=Singleton): pass
print(S() is S())
class M2(type): pass
try:
    class Conflict(M, metaclass=M2): pass
except TypeError as e:
    print(e)
