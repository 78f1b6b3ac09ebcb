# abc
import abc, gc, weakref, sys
gc.collect(); gc.disable()
Base = abc.ABCMeta('Base', (object,), {})
class Shape(Base):
    @abc.abstractmethod
    def area(self): "area"
    @property
    def name(self): return 'shape'
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s * self.s
print(Square(3).area(), Square(1).name, isinstance(Square(1), Shape), issubclass(Square, Base), type(Shape).__name__)
try:
    Shape()
except TypeError as e:
    print(str(e)[:36])
class Half(Shape): pass
try:
    Half()
except TypeError as e:
    print('TypeError')
print(sorted(Shape.__abstractmethods__), sorted(Square.__abstractmethods__))
class Duck(object):
    def area(self): return 1
Shape.register(Duck)
print(isinstance(Duck(), Shape), issubclass(Duck, Shape), isinstance(3, Shape))
class Hook(Base):
    @classmethod
    def __subclasshook__(cls, other): return any('quack' in b.__dict__ for b in other.__mro__) or NotImplemented
class Quack(object):
    def quack(self): pass
print(issubclass(Quack, Hook))
if hasattr(abc, 'ABC'):
    class A(abc.ABC):
        @property
        @abc.abstractmethod
        def p(self): pass
        @classmethod
        @abc.abstractmethod
        def c(cls): pass
        @staticmethod
        @abc.abstractmethod
        def s(): pass
    print(sorted(A.__abstractmethods__))
    class B(A):
        p = 1
        @classmethod
        def c(cls): return cls.__name__
        @staticmethod
        def s(): return 's'
    print(B().p, B.c(), B.s())
def make():
    class T(Base): pass
    return weakref.ref(T)
w = make(); gc.collect(); print(w() is None)
