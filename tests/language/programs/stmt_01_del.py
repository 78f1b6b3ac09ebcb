# from: 3.6
# del of everything, assert, pass, chained and augmented assignments, order of evaluation
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
x = N("x"); del x
a, b = N("a"), N("b"); del b, a
l = [N("l0"), N("l1"), N("l2")]; del l[1]; print("between"); del l[:]; print("emptied")
d = {"k": N("k")}; del d["k"]
class C: pass
c = C(); c.attr = N("attr"); del c.attr
C.cls = N("cls"); del C.cls
t = (N("t1"), N("t2")); del t
def f():
    v = N("v"); del v
    w = N("w")
    print("leaving f")
f()
def show(x): print("eval", x); return x
show([0, 0])[show(1)] = show("value")
dct = {}
dct[show("k1")] = dct[show("k2")] = show("v")
print(dct)
show(1) + show(2) * show(3)
print(show("a") or show("b"), show("") and show("c"), show(1) if show(0) else show(2))
show([show(1), show(2)])
show({show("k"): show("v")})
(lambda *a, **k: None)(show(1), *[show(2)], k=show(3), **{"z": show(4)})
def args(a=show("default")): return a
args(); args()
i = 0
i += show(5); i -= 1; i *= 2; print(i)
n = [1]; n[show(0)] += show(10); print(n)
lst = [1, 2, 3]
lst[0], lst[1] = lst[1], lst[0]; print(lst)
p = q = N("shared"); p = None; print("one gone"); q = None
x = N("old"); x = N("new"); print("replaced")
for x in [N("loop1"), N("loop2")]: print("body", x.name)
print("after loop", x.name)
x = None
while True:
    y = N("while"); break
print("loop left"); y = None
_ = N("underscore"); _ = 5
N("never bound")
[N("in list"), N("in list 2")]
(N("tuple"),)
print(N("argument").name)
N("compare") == N("other")
not N("negated")
z = [N("comp%d" % i) for i in range(2)]; z = 0
z = {N("key"): N("val")}; z = 0
if N("condition"): print("in if")
"%s" % N("formatted") and None
try: raise ValueError(N("in exception"))
except ValueError: print("handling")
print("done")
import sys
try:
    del undefined
except NameError as e: print(e)
