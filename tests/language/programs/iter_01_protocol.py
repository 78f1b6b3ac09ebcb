# from: 3.6
# iterators: __iter__, __next__, sentinel, reversed, enumerate, zip, map, filter
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter"); return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
    def __del__(self): print("del count")
for x in Count(3): print(x)
print(list(Count(2)), sum(Count(4)), max(Count(5)), tuple(Count(2)), sorted(Count(3)))
c = Count(5)
print(next(c), next(c), [*zip(c, "ab")], c.n)
print(next(Count(0), "default"))
it = iter([1, 2, 3, 4].pop, 2) if False else iter(iter([5, 4, 3, 2, 1]).__next__, 2)
print(list(it), list(it))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("a", start=-1)))
print(list(zip()), list(zip("abc", [1, 2])), list(zip("ab")), dict(zip("ab", range(2))))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(list(reversed([1, 2, 3])), list(reversed((1, 2))), list(reversed("ab")), list(reversed(range(3))))
class Rev:
    def __reversed__(self): return iter("reversed")
print("".join(reversed(Rev())))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class NoNext:
    def __iter__(self): return 5
attempt(lambda: iter(NoNext()))
attempt(lambda: list(NoNext()))
attempt(lambda: iter(5))
attempt(lambda: iter(5, 5))
attempt(lambda: next(5))
attempt(lambda: next([]))
attempt(lambda: next(iter([])))
attempt(lambda: enumerate())
attempt(lambda: enumerate(5))
attempt(lambda: zip(5))
attempt(lambda: zip([1], 5))
attempt(lambda: map(str))
attempt(lambda: map())
attempt(lambda: list(map(5, [1])))
attempt(lambda: filter(None))
attempt(lambda: reversed(5))
attempt(lambda: reversed({1}))
attempt(lambda: list(range(1, 2, 0)))
attempt(lambda: range("a"))
attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: sum(["a"]))
attempt(lambda: sum(5))
attempt(lambda: max())
attempt(lambda: max([]))
attempt(lambda: max(5))
attempt(lambda: min([], default=3))
attempt(lambda: sorted(5))
attempt(lambda: any(5))
attempt(lambda: list(5))
attempt(lambda: tuple(5))
attempt(lambda: set(5))
attempt(lambda: dict(5))
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict(["ab", "cd"]))
attempt(lambda: "".join([1]))
attempt(lambda: "".join(5))
d = {"a": 1}
def change():
    for k in d: d["b"] = 2
attempt(change)
def grow():
    s = {1}
    for x in s: s.add(x + 1)
attempt(grow)
l = [1, 2, 3]
for x in l:
    if x < 10: l.append(x + 10)
print(l)
it = iter([1, 2])
print(it.__length_hint__(), next(it), it.__length_hint__(), it.__iter__() is it)
