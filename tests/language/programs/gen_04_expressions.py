# from: 3.6
# generator expressions: lazy, scoped, evaluated from the left
def show(x):
    print("eval", x)
    return x
g = (show(x) * 2 for x in show([1, 2]))
print("made")
print(next(g))
print(list(g))
n = 3
g = (n * x for x in range(3))
n = 10
print(list(g))
print(sum(x * x for x in range(5)), max((len(w) for w in ["a", "bcd"]), default=0))
print(any(x > 2 for x in [1, 5, show(7)]), all(x for x in ()))
pairs = ((a, b) for a in range(3) for b in range(a) if (a + b) % 2)
print(list(pairs), list(pairs))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
print(type(g).__name__, g.__name__, g.gi_frame, g.gi_running)
print("x" in (c for c in "xyz"), sorted(c for c in "hello"), dict((c, 1) for c in "ab"), "-".join(str(i) for i in range(3)))
