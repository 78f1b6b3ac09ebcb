# from: 3.6
# small algorithms: sieves, sorts, recursion, matrices, strings
def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]
print(sieve(50))
def quicksort(l):
    if len(l) <= 1: return l
    pivot, *rest = l
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])
def merge_sort(l):
    if len(l) < 2: return l
    m = len(l) // 2
    a, b, out = merge_sort(l[:m]), merge_sort(l[m:]), []
    while a and b: out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b
def bubble(l):
    l = l[:]
    for i in range(len(l)):
        for j in range(len(l) - i - 1):
            if l[j] > l[j + 1]: l[j], l[j + 1] = l[j + 1], l[j]
    return l
data = [5, 2, 9, 1, 5, 6, -3]
print(quicksort(data), merge_sort(data), bubble(data), sorted(data) == quicksort(data))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
import itertools
print(list(itertools.islice(fib(), 15)), next(x for x in fib() if x > 100))
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(len(hanoi(5)), hanoi(2))
def permutations(l): return [[x] + p for i, x in enumerate(l) for p in permutations(l[:i] + l[i + 1:])] or [[]]
print(permutations([1, 2, 3]))
m = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*m)), [[sum(a * b for a, b in zip(r, c)) for c in zip(*m)] for r in zip(*zip(*m))], [list(r) for r in zip(*m)][::-1])
words = "the quick brown fox jumps over the lazy dog the end".split()
counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:3], max(words, key=len), {len(w) for w in words}, " ".join(w.capitalize() for w in words))
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in "hello world"), "racecar" == "racecar"[::-1], bin(37)[2:].count("1"))
def gcd(a, b): return a if not b else gcd(b, a % b)
print(gcd(48, 36), [n for n in range(1, 30) if sum(d for d in range(1, n) if n % d == 0) == n])
def flatten(l):
    for x in l:
        if isinstance(x, list): yield from flatten(x)
        else: yield x
print(list(flatten([1, [2, [3, [4]], 5]])))
def binary_search(l, x):
    lo, hi = 0, len(l)
    while lo < hi:
        mid = (lo + hi) // 2
        if l[mid] < x: lo = mid + 1
        else: hi = mid
    return lo if lo < len(l) and l[lo] == x else -1
print([binary_search(sieve(50), x) for x in (2, 23, 24, 47)])
print("\n".join("*" * i + " " * (4 - i) + "|" for i in range(1, 5)))
for i in range(1, 16): print("FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i, end=" ")
print()
