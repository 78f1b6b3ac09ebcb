# from: 3.6
# global, nonlocal, closures, comprehension scopes, class bodies
x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x += "+inner"
        def deepest():
            global x
            x = "changed global"
            return x
        return deepest()
    print(inner(), x)
outer()
print(x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c, d = counter(), counter()
print(c(), c(), d(), c.__closure__[0].cell_contents, c.__code__.co_freevars)
i = "kept"
squares = [i * i for i in range(3)]
print(i, squares, {i: j for i, j in [(1, 2)]}, {i for i in "a"}, i)
class Body:
    y = 1
    z = [y for _ in range(2)] if False else y
    def f(self): return x
    for k in range(2): pass
    w = locals().get("k")
print(Body.z, Body.k, Body.w, Body().f())
class Nested:
    v = "class"
    class Inner:
        try:
            got = v
        except NameError as e:
            got = str(e)
print(Nested.Inner.got)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def unbound():
    print(local)
    local = 1
def deleted():
    v = 1
    del v
    return v
def free():
    def g(): return later
    g()
    later = 1
def missing(): return undefined_name
def del_global():
    global never_there
    del never_there
def del_local(): 
    del v
    v = 1
def except_name():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
def loop_var():
    for q in []: pass
    return q
def comp_free(): return [y for _ in range(1) for y in [undefined_too]]
for f in (unbound, deleted, free, missing, del_global, del_local, except_name, loop_var, comp_free): attempt(f)
def show(a, b=2):
    c = 3
    return sorted(locals())
print(show(1))
print("x" in globals(), globals()["x"])
globals()["made"] = 5
print(made)
del made
attempt(lambda: made)
def f():
    exec("inside = 1")
    return "inside" in locals() or "no"
class Meth:
    def a(self):
        def b(): return self, __class__
        return b()
m = Meth()
print(m.a() == (m, Meth))
def gen_scope():
    a = 1
    return [[a + b for b in range(2)] for a in range(2)], a
print(gen_scope())
print((lambda: (yield))().__class__.__name__)
