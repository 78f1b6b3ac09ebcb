# from: 3.6
# __contains__, __len__, __bool__, __getitem__ as protocols
class Seq:
    def __init__(self, *items): self.items = items
    def __getitem__(self, i):
        print("get", i)
        return self.items[i]
    def __len__(self): print("len"); return len(self.items)
s = Seq("a", "b", "c")
print(list(s), "b" in s, "z" in s)
print(s[-1], s[0:2], s[::2], bool(s), bool(Seq()))
for i, x in enumerate(s): print(i, x)
print(list(reversed(s)))
a, b, c = s
print(a, b, c)
class Contains:
    def __contains__(self, x): print("contains", x); return x
print(1 in Contains(), 0 in Contains(), "" not in Contains())
class Iter:
    def __iter__(self): print("iter"); return iter([1, 2])
print(2 in Iter(), 3 in Iter())
class Index:
    def __getitem__(self, key): return key
i = Index()
print(i[1], i[1:2], i[::], i[1, 2], i[1:2, ::3], i[...], i[()], i[None], i["a":"b"])
class Item:
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __missing__(self, k): return "never"
it = Item()
it[1] = 2; it[1:2] = [3]; del it[5]; del it[::2]
it[1], it["x"] = "left", "right"
class D(dict):
    def __missing__(self, k): print("missing", k); return "default"
d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d)
class BoolOnly:
    def __bool__(self): print("bool"); return False
class LenOnly:
    def __len__(self): print("len"); return 2
class BadBool:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class WordLen:
    def __len__(self): return "x"
class Empty: pass
print("no" if not BoolOnly() else "yes", bool(LenOnly()), LenOnly() and 5, BoolOnly() or 6, bool(Empty()))
for f in (lambda: bool(BadBool()), lambda: bool(BadLen()), lambda: len(BadLen()), lambda: len(WordLen()), lambda: len(Empty()),
          lambda: Empty()[0], lambda: Empty().__setitem__, lambda: 1 in Empty(), lambda: iter(Empty()), lambda: list(Empty()),
          lambda: next(Empty()), lambda: reversed(Empty()), lambda: [*Empty()], lambda: (lambda *a: a)(*Empty()), lambda: (lambda **a: a)(**Empty())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def set_it(): Empty()[0] = 1
def del_it(): del Empty()[0]
for f in (set_it, del_it):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
