# from: 3.6
# f-strings: specs, conversions, nesting, and what dies
class N:
    def __init__(self, name): self.name = name
    def __str__(self): return self.name
    def __del__(self): print("del", self.name)
x, y, name = 42, 3.14159, "bob"
print(f"{x} {x:5d}|{x:<5}|{x:^5}|{x:05}|{x:+}|{x:x}|{x:#x}|{x:b}|{x:o}|{x:,}|{x:e}|{x:%}")
print(f"{y:.2f} {y:10.3f}|{y:<10.1f}|{y:e}|{y:g}|{y:.0f}|{y:,.1f}|{-y:+.1f}|{y:08.2f}")
print(f"{name} {name!r} {name!s:>6} {name:*^9} {name:.2} {name[0]} {name.upper()} {'q'}")
w, p = 10, 2
print(f"{y:{w}.{p}f}|{x:{'<'}{w}}|{name!r:{w}}")
print(f"{{literal}} {x}}} {{{x}}}" if False else f"{{literal}} {{{x}}}")
print(f"{1 + 1} {[i for i in range(3)]} {(lambda: 5)()} {x if x else y} { {'a': 1}['a'] }")
print(f"a" "b" f"{x}" 'c', f"", f"{''}", f"{x}{x}")
print(f"{N('temporary')} after")
n = N("kept")
s = f"{n} {n!s}"
print(s)
del n
print(f"{1234567890:,} {1234567.891:,.2f} {1234567:_} {0.000012:g} {1e20:g} {100:.3g} {True} {None} {True:d}")
print(f"{-7:>5} {-7:=5} {-7:05} {7: d} {255:X} {255:#b} {255:#o} {65:c}")
print(f"{1.5:>8} {float('inf')} {float('nan'):6} {1e-7} {1.0} {2.5:.0f} {3.5:.0f} {0.1 + 0.2} {1/3:.10f}")
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: f"{x:s}")
attempt(lambda: f"{name:d}")
attempt(lambda: f"{undefined}")
attempt(lambda: f"{x!r:d}")
attempt(lambda: f"{[]:5}")
attempt(lambda: f"{y:x}")
attempt(lambda: f"{x:.2d}")
attempt(lambda: f"{name:=5}")
attempt(lambda: f"{x:{'z'}}")
attempt(lambda: f"{1 / 0}")
multi = f"""{x}
  {y:.1f}
"""
print(multi, end="")
print(f'{"nested"} {f"inner {x}"}', rf"\n{x}", f"\t{x}\n", end="")
print("%5d|%-5d|%05d|%+d|%x|%X|%o|%e|%g|%s|%r|%c|%%|%5.1f|%.3s" % (1, 2, 3, 4, 255, 255, 8, 1.5, 1.5, "s", "r", "c", 2.25, "abcdef"))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2}, "%s" % [1], "%s" % ((1, 2),), "%*d" % (5, 1), "%-*d|" % (5, 1))
print("{0} {1} {0} {name} {0!r:>5} {1:{2}}".format("a", "b", 5, name="n"), "{a.real} {b[k]} {c[0]}".format(a=1, b={"k": 2}, c=[3]))
