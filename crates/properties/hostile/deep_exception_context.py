def f(n):
    try:
        raise ValueError(n)
    finally:
        if n:
            f(n - 1)
f(500)
