# from: 3.6
# __repr__, __str__, __format__, __bytes__ and who asks which
class R:
    def __repr__(self): return "R!"
class S(R):
    def __str__(self): return "S!"
class F(S):
    def __format__(self, spec): return "F<%s>" % spec
class Plain: pass
print(R(), S(), F(), [S()], {"k": S()}, (S(),))
print("%s %r" % (S(), S()), "{} {!r} {!s}".format(S(), S(), F()), f"{S()} {S()!r} {F():>5}")
print(format(F()), format(F(), "abc"), format(R()), repr([R()]), str(S()), repr(S()))
print("{:>4}|{:<4}|{:^4}|".format(1, 2, 3))
class Bad:
    def __repr__(self): return 5
    def __str__(self): return None
    def __format__(self, spec): return 1
for f in (lambda: repr(Bad()), lambda: str(Bad()), lambda: format(Bad()), lambda: format(Plain(), "x"), lambda: "{:x}".format([]), lambda: print(Bad()), lambda: f"{Bad()!r}", lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%(a)s" % 5, lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0}{}".format(1, 2), lambda: "{".format(1), lambda: "}".format(1), lambda: "{!x}".format(1), lambda: "{:d}".format("s"), lambda: "{:s}".format(5), lambda: format(5, "q"), lambda: format(1.5, "d"), lambda: "{a.b}".format(a=1), lambda: "{a[0]}".format(a=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(repr(R)[:17], Plain.__name__, repr(R.__repr__)[:19], repr(len), repr(int), repr([].append)[:40], repr(type))
import sys
print(repr(sys), repr(None), repr(...), repr(NotImplemented), repr(slice(1, 2)), repr(range(3)), repr(range(1, 9, 2)))
l = [1]; l.append(l); d = {}; d["me"] = d
print(l, d)
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\\\x00\x7f\xe9\u1234"), ascii("é€"))
print(repr(b"bytes\x00'"), repr(1.0), repr(1e100), repr(-0.0), repr(1e16), repr(123456789.123), repr(1j), repr(complex(1, -2)))
print(repr(ValueError("x")), repr(ValueError("x", 1)), repr(KeyError()), str(KeyError("k")), str(ValueError("a", "b")), repr(StopIteration(5)))
class E(Exception):
    def __str__(self): return "E!"
print(E(1), repr(E(1)), str(E()))
