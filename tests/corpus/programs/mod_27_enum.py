# from: 3.6
# enum
import enum, gc, weakref
from enum import Enum, IntEnum, Flag, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def describe(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['GREEN'], Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.RED in Color, Color.RED == 1, Color.RED is Color(1), Color.GREEN.describe(), sorted(Color.__members__))
print(isinstance(Color.RED, Color), type(Color).__name__, hash(Color.RED) == hash(Color.RED), {Color.RED: 'r'}[Color.RED], bool(Color.RED))
for bad in (lambda: Color(9), lambda: Color['X'], lambda: setattr(Color, 'RED', 3)):
    try: bad()
    except (ValueError, KeyError, AttributeError) as e: print(type(e).__name__, e)
class Num(IntEnum):
    ONE = 1
    TWO = 2
print(Num.ONE + 1, Num.TWO > Num.ONE, Num.ONE == 1, sorted([Num.TWO, Num.ONE])[0] is Num.ONE, Num(2).name)
class Auto(Enum):
    A = auto()
    B = auto()
print(Auto.A.value, Auto.B.value, [m.name for m in Auto])
class Planet(Enum):
    EARTH = (5.97, 6.37)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
print(Planet.EARTH.mass, Planet.EARTH.value)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
class F(Flag):
    R = 1
    W = 2
    X = 4
print((F.R | F.W).value, F.R in (F.R | F.W), bool(F.R & F.W), F.R | F.W == F(3), (F.R ^ F.R).value)
Dyn = Enum('Dyn', 'a b'); print(Dyn.a.value, list(Dyn)[1].name)
try:
    class Sub(Color): pass
except TypeError as e: print('TypeError')
