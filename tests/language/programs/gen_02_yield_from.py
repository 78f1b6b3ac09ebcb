# from: 3.6
# yield from: values, send, throw, close and the result
def inner():
    log = []
    try:
        while True:
            try:
                x = yield len(log)
                if x is None: return log
                log.append(x)
            except ValueError as e:
                log.append(str(e))
    finally:
        print("inner finally", log)
def outer():
    print("outer begins")
    result = yield from inner()
    print("result", result)
    yield from [10, 20]
    yield from (c for c in "ab")
    return "done"
g = outer()
print(next(g))
print(g.send("x"), g.send("y"))
print(g.throw(ValueError("v")))
print(next(g), next(g), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("value", e.value)
g = outer()
next(g)
g.close()
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("from it")
def delegating():
    v = yield from It()
    print("v", v)
print(list(delegating()))
def bad():
    yield from 5
try:
    list(bad())
except TypeError as e:
    print(e)
def tree(t):
    if isinstance(t, tuple):
        for part in t: yield from tree(part)
    else:
        yield t
print(list(tree((1, (2, (3, 4)), ((5,),)))))
