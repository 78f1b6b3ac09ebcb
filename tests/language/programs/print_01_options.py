# from: 3.6
# options of print, and writing to files of one's own
import sys
print(); print("a", "b", sep="-"); print("a", end="!"); print(); print(1, 2.0, None, [1], sep=", ", end=";\n"); print("x", sep="ignored"); print(*"abc", sep="")
print("to stdout", file=sys.stdout); print("flush", flush=True); print(sep="-"); print("", "")
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W(); print("a", 5, file=w); print(w.parts)
class N:
    def __str__(self): return "N!"
    def __repr__(self): return "<N>"
    def __del__(self): print("del N")
print(N(), [N()], sep="|")
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: print(1, sep=5))
attempt(lambda: print(1, end=5))
attempt(lambda: print(1, foo=5))
attempt(lambda: print(1, file=5))
class Bad:
    def __str__(self): raise ValueError("no text")
attempt(lambda: print("before", Bad(), "after"))
print("end", None, True, sep="\n")
old = sys.stdout
sys.stdout = w2 = W()
print("captured")
sys.stdout = old
print(w2.parts)
print("%d %s" % (1, "x"), "{}".format(5), f"{1}", "a\tb", repr("a\tb"))
sys.stdout.write("written\n")
print(print, len.__name__, print("x"))
