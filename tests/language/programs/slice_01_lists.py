# from: 3.6
# slices of lists: reading, assigning, deleting, with steps, and who dies when
class N:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __del__(self): print("del", self.name)
def fresh(n=5): return [N("n%d" % i) for i in range(n)]
l = list(range(10))
print(l[2:5], l[:3], l[7:], l[::3], l[::-1], l[-3:], l[:-7], l[5:2], l[100:], l[-100:2], l[8:2:-2], l[None:None:None])
l[2:4] = "abc"; print(l)
l[1:1] = [99]; print(l)
l[:2] = []; print(l)
l[::2] = [0] * len(l[::2]); print(l)
del l[::3]; print(l)
del l[-2:]; print(l)
l[len(l):] = [7, 8]; print(l)
l[-1:0:-1] = reversed(l[-1:0:-1]); print(l)
a = fresh()
print("assign")
a[1:3] = [N("new")]
print(a)
print("extended")
a[::2] = [N("x"), N("y")]
print(a)
print("delete")
del a[1:3]
print(a)
print("replace all")
a[:] = fresh(2)
print(a)
print("item")
a[0] = N("single")
del a[-1]
print(a)
print("clear")
a.clear()
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
l = [1, 2, 3]
def ext(): l[::2] = [1]
def neg(): l[::0]
def noniter(): l[1:2] = 5
def idx(): l["a"]
def idx2(): l[1.5] = 2
def idx3(): del l["x"]
def idx4(): l["a":"b"]
def out(): l[5]
def out2(): l[5] = 1
def out3(): del l[5]
def tup(): (1, 2)[5]
def tup2(): (1, 2)[0] = 5
def st(): "abc"[5]
def st2(): "abc"[0] = "x"
t = "abc"
def st3(): t["x"]
def st4(): del "abc"[0]
def ra(): range(3)[5]
def by(): b"abc"[9]
def di(): {}["missing"]
def di2(): del {}[1]
def big(): l[10 ** 30]
for f in (ext, neg, noniter, idx, idx2, idx3, idx4, out, out2, out3, tup, tup2, st, st2, st3, st4, ra, by, di, di2): attempt(f)
s = slice(1, 5, 2)
print(s.start, s.stop, s.step, s.indices(4), list(range(10))[s], s == slice(1, 5, 2), "hello"[s], (1, 2, 3, 4)[s], range(10)[s])
attempt(lambda: slice())
attempt(lambda: hash(slice(1)) and "hashable")
print("abc"[::-1], "abc"[-2:], b"abc"[1:], "abcdef"[::2], ()[1:], ""[::-1])
