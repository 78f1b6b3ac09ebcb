def f():
    while 1:
        yield 1
x = list(f())
