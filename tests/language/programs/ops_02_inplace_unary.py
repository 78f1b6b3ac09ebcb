# from: 3.6
# in-place and unary operators
class I:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v.append(("iadd", o)); return self
    def __isub__(self, o): return "replaced"
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return "mul instead"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 7
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __index__(self): return 3
    def __bool__(self): return False
for op in "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor".split():
    if not hasattr(I, "__i%s__" % op):
        setattr(I, "__i%s__" % op, lambda self, o, op=op: ("i" + op, o))
i = j = I([])
i += 1
i += 2
print(i is j, i.v)
i -= 1
print(i)
i = j; i *= 2; print(i)
i = j; i @= 2; print(i)
i = j; i /= 2; print(i)
i = j; i //= 2; print(i)
i = j; i %= 2; print(i)
i = j; i **= 2; print(i)
i = j; i <<= 2; print(i)
i = j; i >>= 2; print(i)
i = j; i &= 2; print(i)
i = j; i |= 2; print(i)
i = j; i ^= 2; print(i)
import math
print(-j, +j, ~j, abs(j), round(j), round(j, 2), math.floor(j), math.ceil(j), math.trunc(j))
print(int(j), float(j), complex(j), bool(j), not j, [10, 11, 12, 13][j], hex(j), bin(j), oct(j), "abcdef"[:j], [0] * j)
class E: pass
for f in (lambda: -E(), lambda: +E(), lambda: ~E(), lambda: abs(E()), lambda: round(E()), lambda: int(E()), lambda: float(E()), lambda: [1][E()], lambda: hex(E()), lambda: len(E()), lambda: complex(E()), lambda: ~1.5, lambda: -"x"):
    try:
        print(f())
    except TypeError as e:
        print(e)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
l = k = [1]
l += (2, 3)
print(k)
l = l + [4]
print(k, l)
try:
    l += 5
except TypeError as e:
    print(e)
s = {1}; s |= {2}; s &= {2, 3}; s ^= {9}; s -= {9}; print(s)
x = 7; x **= 2; x //= 3; x <<= 2; print(x)
