# from: 3.8
# assignment expressions
if (n := len("abc")) > 2: print(n)
print([y := 1, y ** 2], [last := x for x in range(3)], last)
while chunk := [1, 2, 3][:n]:
    n -= 1
    print(chunk)
print((a := 1) + a, a)
def f(x=(b := 5)): return x
print(f(), b)
print(any((hit := w).startswith("b") for w in ["a", "bc", "d"]), hit)
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def scope():
    total = 0
    r = [total := total + v for v in range(4)]
    return total, r
print(scope())
x = N("one")
print((x := N("two")).n)
