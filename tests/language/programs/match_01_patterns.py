# from: 3.10
# match: every kind of pattern
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color:
    RED, BLUE = "red", 5
def describe(v):
    match v:
        case None: return "None"
        case True: return "True"
        case 0 | 1: return "small"
        case -1: return "minus one"
        case 1.5 | 2+1j: return "number"
        case "a" | "b" as letter: return "letter " + letter
        case Color.RED: return "red"
        case b"x": return "bytes"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"starts with 1 {rest}"
        case [*_, 9]: return "ends with 9"
        case [first, *_, last]: return f"{first}..{last}"
        case {"k": value, **others}: return f"k={value} {others}"
        case {"only": 5}: return "only"
        case {}: return "mapping"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return "point"
        case int(n) if n > 100: return f"big {n}"
        case str(s): return f"text {s}"
        case int() | float(): return "other number"
        case (set() | frozenset()) as s: return f"set {len(s)}"
        case _: return "else"
for v in (None, True, False, 0, 1, -1, 1.5, 2+1j, "a", "b", "red", "zzz", b"x", b"y", [], (), [5], (5,), [1, 2, 3], [2, 9], [2, 3, 4], range(3), range(1),
          {"k": 1, "j": 2}, {"only": 5}, {"only": 6}, {}, Point(0, 0), Point(0, 3), Point(2, 2), Point(1, 2), 500, 50, 2.5, {1, 2}, frozenset(), object, ...):
    print(describe(v))
def no_match(x):
    match x:
        case 1: print("one")
    print("after")
no_match(1); no_match(2)
def nested(v):
    match v:
        case {"a": [Point(x=px), {"b": (p, q)}]}: return px, p, q
        case [[a, b], [c, d]] | [a, b, c, d]: return a, b, c, d
        case (1 | 2) as x, [y, *z]: return x, y, z
        case [a, (b, c) as pair]: return a, b, c, pair
    return "none"
print(nested({"a": [Point(7, 0), {"b": [8, 9]}], "z": 0}), nested([[1, 2], [3, 4]]), nested("ab"), nested([1, 2, 3, 4]), nested((2, "xy")), nested((2, [5, 6, 7])), nested([9, (8, 7)]))
def swapped(v):
    match v:
        case [a, b, "first"] | [b, a, "second"]: return a, b
        case {"x": a, "y": b, "z": c} | [c, b, a]: return a, b, c
print(swapped([1, 2, "first"]), swapped([1, 2, "second"]), swapped({"x": 1, "y": 2, "z": 3}), swapped([1, 2, 3]))
match (1, 2), {"k": "v"}:
    case (a, b), {"k": v, **rest}:
        print(a, b, v, rest)
match = 5
case = match
print(match, case)
x = 3
match x:
    case n if (m := n * 2) > 5: print("guard", n, m)
