# from: 3.6
# type() with three arguments, and what a class knows of itself
A = type("A", (), {"x": 1, "f": lambda self: self.x})
print(A.__name__, A.x, A().f(), A.__bases__, A.__module__, A.__qualname__)
B = type("B", (A,), {})
print(B().x, B.__mro__ == (B, A, object), issubclass(B, A))
print(type(A), type(5), type(type), type(None), type(A()) is A)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: type())
attempt(lambda: type("A", ()))
attempt(lambda: type(5, (), {}))
attempt(lambda: type("A", 5, {}))
attempt(lambda: type("A", (), 5))
attempt(lambda: type("A", (5,), {}))
attempt(lambda: type("A", (bool,), {}))
attempt(lambda: object.__new__(5))
attempt(lambda: object(1))
attempt(lambda: A(1))
class C:
    "doc of C"
    y: int = 3
    def m(self): "doc of m"
print(C.__doc__, C.m.__doc__, C.__annotations__, C.m.__qualname__, C().m.__func__ is C.m)
def outer():
    class Inner:
        def f(self): pass
    return Inner
I = outer()
print(I.__qualname__, I.f.__qualname__, repr(I))
C.__name__ = "Renamed"
print(C, C.__qualname__)
c = C()
c.__class__ = I
print(type(c).__name__)
attempt(lambda: setattr(c, "__class__", 5))
attempt(lambda: setattr(c, "__class__", int))
print(A.__dict__["x"], "f" in A.__dict__, "f" in vars(A))
attempt(lambda: A.__dict__.__setitem__("x", 1))
