# from: 3.6
# all binary operators with their reflected forms
class L:
    def __init__(self, v): self.v = v
class R(L): pass
names = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor".split()
def method(name):
    return lambda self, other, *rest: (name, self.v, getattr(other, "v", other))
for name in names:
    setattr(L, "__%s__" % name, method(name))
    setattr(L, "__r%s__" % name, method("r" + name))
    setattr(R, "__r%s__" % name, method("R" + name))
a, b = L("a"), L("b")
print(a + b, a - b, a * b, a @ b, a / b)
print(a // b, a % b, divmod(a, b), a ** b, pow(a, b, 7))
print(a << b, a >> b, a & b, a | b, a ^ b)
print(1 + a, 2 - a, 3 * a, 4 @ a, 5 / a, 6 // a, 7 % a, divmod(8, a), 9 ** a)
print(1 << a, 2 >> a, 3 & a, 4 | a, 5 ^ a)
r = R("r")
print(a + r, a - r, r + a, a ** r, a @ r)
class Declines:
    def __add__(self, other): print("__add__ declines"); return NotImplemented
    def __radd__(self, other): print("__radd__ declines"); return NotImplemented
d = Declines()
for f in (lambda: d + 1, lambda: 1 + d, lambda: d + d, lambda: d + a, lambda: d - 1, lambda: d ** 2, lambda: divmod(d, 1), lambda: d @ d):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
class OnlyRight:
    def __rsub__(self, other): return ("rsub", other)
print([1] - OnlyRight(), "s" - OnlyRight(), None - OnlyRight())
