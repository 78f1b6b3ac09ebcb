# from: 3.6
# property with setter and deleter; methods of classes
class Temp:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "degrees"
        return self._c
    @c.setter
    def c(self, value):
        print("set", value)
        self._c = value
    @c.deleter
    def c(self):
        print("delete")
        del self._c
    @property
    def ro(self): return "read only"
    @classmethod
    def make(cls, c):
        t = cls(); t.c = c
        return t
    @staticmethod
    def fahrenheit(c): return c * 9 / 5 + 32
t = Temp()
t.c = 5
t.c += 1
print(t.c, Temp.c.__doc__, type(Temp.c).__name__)
del t.c
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: t.c)
attempt(lambda: setattr(t, "ro", 1))
attempt(lambda: delattr(t, "ro"))
attempt(lambda: t.ro)
attempt(lambda: setattr(t, "nothing_to_see", 1))
class Sub(Temp): pass
print(type(Sub.make(3)).__name__, Sub.make(4).c, Temp.fahrenheit(100), Sub().fahrenheit(0))
p = property(lambda self: 42, doc="answer")
class H: x = p; y = property()
print(H().x, H.x.__doc__, H.x is p)
attempt(lambda: H().y)
attempt(lambda: setattr(H(), "y", 1))
attempt(lambda: delattr(H(), "y"))
class W:
    def _set(self, v): print("written", v)
    z = property(None, _set)
attempt(lambda: setattr(W(), "z", 1))
attempt(lambda: W().z)
print(p.fget is not None, p.fset, p.fdel)
