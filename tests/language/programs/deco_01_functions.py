# from: 3.6
# decorators: order, arguments, wrappers, classes
import functools
def deco(label):
    print("make", label)
    def apply(f):
        print("apply", label, f.__name__)
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            print("call", label, args, kwargs)
            return f(*args, **kwargs)
        return wrapper
    return apply
@deco("outer")
@deco("inner")
def add(a, b=1):
    "adds"
    return a + b
print(add(1), add(2, b=3))
print(add.__name__, add.__doc__, add.__wrapped__.__wrapped__(5), add.__qualname__)
def count(cls):
    cls.counted = True
    return cls
@count
class A: pass
print(A.counted, A.__name__)
class Memo:
    def __init__(self, f): self.f, self.memo = f, {}
    def __call__(self, n):
        if n not in self.memo: self.memo[n] = self.f(n)
        return self.memo[n]
@Memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), len(fib.memo))
registry = {}
def register(f): registry[f.__name__] = f; return f
@register
def one(): return 1
@register
def two(): return 2
print(sorted(registry), [registry[k]() for k in sorted(registry)])
@functools.lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x
print(square(2), square(2), square(3), square(4), square(2))
print(square.cache_info())
square.cache_clear()
print(square.cache_info())
@staticmethod
def plain(): pass
