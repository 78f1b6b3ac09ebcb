# from: 3.6
# methods of lists, and what dies in them
class N:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __del__(self): print("del", self.name)
    def __eq__(self, other): return isinstance(other, N) and self.name == other.name
    __hash__ = None
l = [N("a"), N("b"), N("c"), N("d")]
print("pop", end=" "); l.pop()
print("pop 0", end=" "); l.pop(0)
print("remove", end=" "); l.remove(N("b"))
print(l, l.index(N("c")), l.count(N("c")))
l.insert(0, N("front")); l.insert(-1, N("almost")); l.insert(99, N("end"))
print(l)
l.reverse(); print(l)
c = l.copy()
l.clear()
print("cleared", c)
del c[0]
c += [N("x")]
c.extend((N("y"), N("z")))
print(c, len(c))
c.sort(key=lambda n: n.name)
print(c)
c = None
n = [3, 1, 2]
print(n.sort(), n, sorted(n, reverse=True), sorted("bca", key=ord), sorted([(1, "b"), (1, "a")]), sorted([True, 0, 2.5]))
print([1, 2] + [3], [0] * 3, [1, 2] == [1, 2], [1] < [1, 0], 2 in [1, 2], [[]] * 2)
m = [[]] * 2; m[0].append(1); print(m)
print(n.append(5), n.extend("ab"), n, n.pop(), n.index(5), n[-1])
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1].remove(2))
attempt(lambda: [1].index(2))
attempt(lambda: [1, 2, 1].index(1, 1))
attempt(lambda: [1].insert("a", 1))
attempt(lambda: [1, "a"].sort())
attempt(lambda: [3, None].sort())
attempt(lambda: [1, 2].sort(key=5))
attempt(lambda: [1, 2].sort(key=lambda x: 1 / 0))
attempt(lambda: sorted([1, 2], cmp=5))
attempt(lambda: [1] + 5)
attempt(lambda: [1] + (2,))
attempt(lambda: [1] * 1.5)
attempt(lambda: [].extend(5))
attempt(lambda: hash([]))
attempt(lambda: {[]: 1})
attempt(lambda: list(5))
x = [5, 3]
def modifying(v):
    x.append(1)
    return v
attempt(lambda: x.sort(key=modifying))
print(x)
y = [1, 2, 3, 4]
for i in y:
    y.remove(i)
print(y)
y = list(range(5)); del y[1], y[0]; print(y)
t = (1, 2, 3)
print(t.count(1), t.index(2), t + (4,), t * 2, t[1:], (1,), (), tuple("ab"), 1 in t, max(t), sum(t), t == (1, 2, 3))
a = b = [1]; a += [2]; print(b); a = a + [3]; print(b)
