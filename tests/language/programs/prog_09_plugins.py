# from: 3.6
# a registry of subclasses, an abstract base, a mixin, a descriptor, a context manager
from abc import ABC, abstractmethod
from contextlib import contextmanager
class Shape(ABC):
    registry = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[cls.__name__.lower()] = cls
    @abstractmethod
    def area(self): ...
    def describe(self): return f"{type(self).__name__} of area {self.area():.2f}"
class Positive:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner): return obj.__dict__[self.name] if obj else self
    def __set__(self, obj, value):
        if value <= 0: raise ValueError(f"{self.name} must be positive, not {value}")
        obj.__dict__[self.name] = value
class Logged:
    log = []
    def __init__(self, *args, **kw):
        self.log.append(type(self).__name__)
        super().__init__(*args, **kw)
class Square(Logged, Shape):
    side = Positive()
    def __init__(self, side): super().__init__(); self.side = side
    def area(self): return self.side ** 2
class Circle(Shape):
    r = Positive()
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
print(sorted(Shape.registry), Shape.registry["square"](3).describe(), Circle(1).describe(), Logged.log)
for make in (lambda: Square(-1), lambda: Shape(), lambda: Circle(0)):
    try: make()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
@contextmanager
def section(name):
    print("<", name)
    try: yield name.upper()
    except ValueError as e: print("swallowed", e)
    finally: print(">", name)
with section("a") as a, section("b") as b:
    print(a, b)
    raise ValueError("inside")
print([c.__name__ for c in Square.__mro__])
