# from: 3.6
# methods of sets, and what dies in them
class N:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __del__(self): print("del", self.name)
s = {N("a")}
print("pop"); x = s.pop(); x = None
print("add"); s.add(N("b"))
print("clear"); s.clear()
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, {3} < a, a >= {1}, a == {3, 2, 1}, a.isdisjoint({9}), 2 in a, len(a))
print(a.union([9], (8,)), a.intersection([1, 2], [2]), a.difference([1], [2]), a.symmetric_difference([1, 7]), a.issubset([1, 2, 3, 4]), a.issuperset([1]))
c = a.copy(); c |= {5}; c -= {1}; c &= {2, 3, 5}; c ^= {2, 6}; print(sorted(c))
c.update([7], "x"); c.discard("x"); c.discard("nope"); c.remove(7); c.difference_update([3]); c.intersection_update([5, 6, 9]); c.symmetric_difference_update([6]); print(c)
f = frozenset("ab"); print(len(f), f == {"a", "b"}, hash(f) == hash(frozenset("ba")), {f: 1}[frozenset("ab")], frozenset() | {1}, type(frozenset() | {1}).__name__, type({1} | frozenset()).__name__)
print(set(), set("a"), frozenset(), frozenset([1]), {*()}, {x % 2 for x in range(4)}, {1, True, 1.0})
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: set().pop())
attempt(lambda: {1}.remove(2))
attempt(lambda: {[]})
attempt(lambda: {1}.add([]))
attempt(lambda: {1} | [2])
attempt(lambda: {1} + {2})
one = {1}
attempt(lambda: one[0])
attempt(lambda: hash({1}))
attempt(lambda: {1} < [1])
attempt(lambda: set(5))
attempt(lambda: {1}.union(5))
attempt(lambda: frozenset([1]).add(2))
attempt(lambda: {{1}})
attempt(lambda: [] in {1})
attempt(lambda: {1} in {frozenset([1])})
def change():
    s = {1, 2}
    for x in s: s.add(x + 10)
attempt(change)
