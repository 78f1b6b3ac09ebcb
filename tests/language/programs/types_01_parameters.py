# from: 3.9
# types with parameters, as annotations write them
import gc, sys
def f(a: list[int], b: dict[str, list[int]] = {}, *c: tuple[int, ...]) -> set[str]: return a
print(f.__annotations__["a"], f.__annotations__["b"], f.__annotations__["c"], f.__annotations__["return"])
x: list[int] = [1]
a = list[int]
print(a, repr(a), a == list[int], a == list[str], a.__origin__, a.__args__, type(a), type(a).__name__, hash(a) == hash(list[int]))
print(a([1, 2]), dict[str, int](a=1), tuple[()], type[int], frozenset[bytes])
class Node: pass
print(list[Node], dict[str, Node], gc.is_tracked(a))
class L(list[int]): pass
print(L([1]), L.__bases__, L.__mro__[1])
try:
    isinstance([], list[int])
except TypeError as e:
    print(e)
try:
    int[str]
except TypeError as e:
    print(e)
class N:
    def __del__(self): print("del")
alias = list[N()]
alias = None
print("gone")
