# from: 3.6
# rich comparison with NotImplemented, and hashing
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq", self.v); return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): print("lt", self.v); return self.v < o.v if isinstance(o, V) else NotImplemented
    def __le__(self, o): print("le", self.v); return self.v <= o.v if isinstance(o, V) else NotImplemented
a, b = V(1), V(2)
print(a == b, a != b, a < b, a > b, a <= b, a >= b)
print(a == 1, a != 1, 1 == a)
for f in (lambda: a < 1, lambda: 1 < a, lambda: a > 1, lambda: a <= "x", lambda: hash(a), lambda: {a: 1}, lambda: {a}):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
print(V.__hash__)
class H(V):
    __hash__ = V.__hash__
class G(V):
    def __hash__(self): return 5
print(hash(G(1)), {G(1): "x"}[G(1)], len({G(1), G(1), G(2)}))
class Plain: pass
p, q = Plain(), Plain()
print(p == q, p != q, p == p, hash(p) == hash(p))
try:
    p < q
except TypeError as e:
    print(e)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True)
class W(V):
    def __eq__(self, o): print("W.eq"); return True
print(a == W(9), W(9) == a)
print([1, 2] < [1, 3], (1,) < (1, 0), "a" < "B", {1} < {1, 2}, {1} <= {1}, [1] == (1,), None == 0)
for f in (lambda: [1] < (1,), lambda: 1 < "a", lambda: None < None, lambda: {} < {}, lambda: 1j < 2j, lambda: [1, "a"] < [1, 2], lambda: sorted([3, "a"]), lambda: max(1, None), lambda: min([{}, {}])):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
class Truth:
    def __eq__(self, o): return "not a bool"
print(Truth() == 1, Truth() != 1, [Truth()] == [1])
n = float("nan")
print(n == n, [n] == [n], n in [n], n != n)
print(sorted([b, a], key=lambda v: v.v)[0] is a)
