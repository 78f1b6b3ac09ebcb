# from: 3.6
# with: enter and exit in order, values, several managers
class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow
    def __del__(self): print("del", self.name)
with M("a") as a, M("b") as b:
    print("body", a, b)
print("between")
with M("c"):
    with M("d", swallow=True):
        raise ValueError("v")
    print("swallowed")
try:
    with M("e") as x, M("f"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
def returning():
    with M("g"):
        return "result"
print(returning())
for i in range(3):
    with M("h%d" % i):
        if i == 1: break
        continue
class Box: pass
box = Box()
with M("i") as box.value, M("j") as (box.p):
    print(box.value, box.p)
with M("xy") as (p, q):
    print(p, q)
