# from: 3.6
# methods of dicts, and what dies in them
class N:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __del__(self): print("del", self.name)
d = {"a": N("a"), "b": N("b")}
print("overwrite"); d["a"] = N("a2")
print("pop"); print(d.pop("b"), d.pop("zz", "default"))
print("update"); d.update({"a": N("a3")}, c=N("c"))
print("setdefault"); print(d.setdefault("c", N("unused")), d.setdefault("new", 5))
print("popitem"); print(d.popitem())
print("del"); del d["c"]
print("clear"); d.clear()
d = dict(x=1, y=2); e = dict([("p", 1), ["q", 2]], r=3); f = dict(zip("ab", range(2)))
print(d, e, f, dict(d, z=3), {**d, "w": 0}, dict({}), dict.fromkeys("ab"), dict.fromkeys([1, 2], "v"))
print(d.get("x"), d.get("n"), d.get("n", 0), "x" in d, 1 in d, len(d), list(d), sorted(d.values()), list(d.items()))
print(d.keys(), d.values(), d.items(), d == {"y": 2, "x": 1}, d != {}, bool({}))
print(d.keys() & {"x"}, sorted(d.keys() | {"q"}), sorted(d.keys() - {"x"}), d.items() & {("x", 1)}, "x" in d.keys(), d.keys() == {"x", "y"}, d.keys().isdisjoint("z"))
k = d.keys(); d["late"] = 1; print(list(k), len(k))
for key, value in sorted(d.items()): print(key, value, end=";")
print()
c = d.copy(); c["x"] = 9; print(d["x"], c["x"])
nested = {"l": []}; nested["l"].append(1); print(nested)
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "tuple"}[1, 2], {None: 0}[None])
print({i: i * i for i in range(3)}, {v: k for k, v in {"a": 1}.items()})
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: {}["k"])
attempt(lambda: {}[(1, 2)])
attempt(lambda: {}.pop("k"))
attempt(lambda: {}.popitem())
attempt(lambda: {[]: 1})
attempt(lambda: {}[[]])
attempt(lambda: {{}: 1})
attempt(lambda: [] in {})
attempt(lambda: dict(5))
attempt(lambda: dict([5]))
attempt(lambda: dict([(1,)]))
attempt(lambda: dict("ab"))
attempt(lambda: {}.update(5))
attempt(lambda: {} < {})
attempt(lambda: {} + {})
attempt(lambda: dict(a=1, **{"a": 2}))
attempt(lambda: {}.fromkeys(5))
attempt(lambda: hash({}))
attempt(lambda: hash((1, [])))
attempt(lambda: next({}))
def change():
    d = {1: 1}
    for x in d: d[x + 1] = 1
attempt(change)
def removing():
    d = {1: 1, 2: 2}
    for x in d: del d[x]
attempt(removing)
class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): print("hash", self.v); return 1
    def __eq__(self, o): print("eq", self.v, o.v); return self.v == o.v
kd = {Key(1): "one", Key(2): "two"}
print(kd[Key(2)], Key(3) in kd)
class BadHash:
    def __hash__(self): return "x"
attempt(lambda: {BadHash(): 1})
class Sub(dict):
    def __getitem__(self, k): return "sub " + str(dict.get(self, k))
s = Sub(a=1); print(s["a"], s["zz"], s.get("a"), dict(s), s)
