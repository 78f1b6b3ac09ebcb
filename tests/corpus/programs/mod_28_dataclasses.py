# from: 3.7
# dataclasses
import dataclasses, gc, weakref
from dataclasses import dataclass, field, fields, asdict, astuple, replace
@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    def total(self): return self.x + self.y
p = P(1); q = P(1, 2, [])
print(p, p == q, p is q, p.total(), p.tags is q.tags, p != P(3), [f.name for f in fields(P)])
print(asdict(p), astuple(q), replace(p, x=9), dataclasses.is_dataclass(P), dataclasses.is_dataclass(p))
try: P()
except TypeError as e: print(str(e).replace('P.__init__', '__init__'))
try: hash(p)
except TypeError as e: print(e)
@dataclass(frozen=True)
class F:
    a: int
    b: str = 'b'
f = F(1); print(f, hash(f) == hash(F(1)), {f: 1}[F(1)])
try: f.a = 2
except dataclasses.FrozenInstanceError as e: print(type(e).__name__, e)
@dataclass(order=True)
class O:
    n: int
    s: str = field(default='', compare=False, repr=False)
print(O(1) < O(2), sorted([O(2), O(1)]), O(1, 'a') == O(1, 'b'), O(3))
@dataclass
class Base:
    a: int = 1
@dataclass
class Sub(Base):
    b: int = 2
    c: int = field(init=False, default=3)
    def __post_init__(self): self.d = self.a + self.b
print(Sub(), Sub(5, 6).d, Sub(b=7).b)
try:
    @dataclass
    class Bad:
        l: list = []
except ValueError as e: print(str(e)[:40])
@dataclass(eq=False)
class Node:
    name: str
    parent: object = None
n = Node('n'); n.parent = n; w = weakref.ref(n); del n
print(gc.collect() > 0, w() is None)
@dataclass
class Link:
    to: object = None
l = Link(); l.to = l; print(repr(l))
