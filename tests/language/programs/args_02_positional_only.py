# from: 3.8
# positional-only parameters
def f(a, b=2, /, c=3, *, d=4): return a, b, c, d
print(f(1), f(1, 2, 3, d=5), f(1, c=9))
def g(a, /, **kw): return a, kw
print(g(1, a=2))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: f())
attempt(lambda: f(a=1))
attempt(lambda: f(1, b=2))
attempt(lambda: f(1, 2, 3, 4))
def h(a, b, /): pass
attempt(lambda: h(a=1, b=2))
attempt(lambda: h(1))
attempt(lambda: h(1, b=2))
print((lambda x, /: x)(5))
