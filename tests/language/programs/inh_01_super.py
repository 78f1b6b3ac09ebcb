# from: 3.6
# super, with arguments and without, in methods, class methods and static ones
class A:
    def __init__(self): print("A.__init__"); super().__init__()
    def who(self): return ["A"]
    @classmethod
    def make(cls): return "A.make of " + cls.__name__
    @property
    def p(self): return "A.p"
class B(A):
    def __init__(self): print("B.__init__"); super().__init__()
    def who(self): return ["B"] + super().who()
    @classmethod
    def make(cls): return "B over " + super().make()
    @property
    def p(self): return "B+" + super().p
class C(A):
    def __init__(self): print("C.__init__"); super(C, self).__init__()
    def who(self): return ["C"] + super(C, self).who()
    @classmethod
    def make(cls): return "C over " + super(C, cls).make()
class D(B, C):
    def __init__(self): print("D.__init__"); super().__init__()
    def who(self): return ["D"] + super().who()
d = D()
print(d.who(), D.make(), d.p)
print([c.__name__ for c in D.__mro__], [c.__name__ for c in D.__bases__], D.__base__.__name__)
print(super(B, d).who(), super(C, d).who())
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: super(B, 5))
attempt(lambda: super(5, B))
attempt(lambda: super())
attempt(lambda: super(A, d).nothing)
class E(D):
    def look(self):
        def nested(): return __class__.__name__
        return nested(), [type(super()).__name__]
print(E().look())
print(isinstance(d, A), issubclass(D, (int, C)), D.mro()[-1].__name__)
try:
    class X(A, B): pass
except TypeError as e:
    print(e)
try:
    class Y(A, A): pass
except TypeError as e:
    print(e)
try:
    class Z(5): pass
except TypeError as e:
    print(e)
print(A.__subclasses__() == [B, C])
