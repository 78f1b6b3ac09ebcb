# from: 3.6
# assignments: unpacking, stars, chains, and what is wrong with them
a, b = 1, 2
(a, b), [c, *d] = (b, a), "xyz"
print(a, b, c, d)
*a, b = range(4); print(a, b)
a, *b, c = "ab"; print(a, b, c)
a = b = c = []; print(a is c)
for i, (j, *k) in [(1, "abc"), (2, "x")]: print(i, j, k)
l = [0, 1, 2]
i = 0
i, l[i] = 1, 9; print(i, l)
(x,) = [5]; [y] = (6,); print(x, y)
def attempt(f):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
def few(): a, b = 1,
def few2(): a, b, c = "ab"
def many(): a, b = 1, 2, 3
def many2(): a, b = "abc"
def many3(): a, b = {1: 1, 2: 2, 3: 3}
def none(): a, b = []
def star(): a, *b, c = [1]
def star2(): a, b, *c = "a"
def non(): a, b = 5
def non2(): a, b = None
def non3(): a, *b = 5
def gen(): a, b = (x for x in range(3))
def gen2(): a, b = iter([1])
def loop():
    for a, b in [1]: pass
def loop2():
    for a, b in [(1, 2, 3)]: pass
def loop3():
    for x in 5: pass
def comp(): [a for a, b in [(1,)]]
class It:
    def __iter__(self): raise ValueError("in iter")
def raising(): a, b = It()
class C: pass
def obj(): a, b = C()
for f in (few, few2, many, many2, many3, none, star, star2, non, non2, non3, gen, gen2, loop, loop2, loop3, comp, raising, obj): attempt(f)
first, *rest = {"k": 1, "j": 2}
print(first, rest)
x = y = 0
x, y = y + 1, x + 2
print(x, y)
def swap_attr():
    class N:
        def __init__(self, n): self.n = n
        def __del__(self): print("del", self.n)
    a, b = N("a"), N("b")
    a, b = b, a
    print("swapped", a.n, b.n)
    a, b = N("c"), N("d")
    print("replaced")
swap_attr()
t = 1, *[2, 3], *"ab"
print(t, [*t, *t][:7], {*t} == set(t), {**{"a": 1}, "b": 2, **{"a": 3}})
