# from: 3.10
# unions of types
def f(a: int | None, b: str | list[int] = "") -> None: pass
print(f.__annotations__["a"], f.__annotations__["b"])
u = int | str
print(u, repr(u), u == str | int, u.__args__, type(u), isinstance(5, u), isinstance(1.5, u), issubclass(bool, u), int | int, isinstance(None, int | None))
for g in (lambda: int | 5, lambda: 5 | int, lambda: None | None, lambda: "x" | int):
    try:
        print(g())
    except TypeError as e:
        print(e)
print(None | int, int | str | None, list[int] | None)
