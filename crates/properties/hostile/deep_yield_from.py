def f(x):
    yield from x
x = iter([1])
for i in range(300):
    x = f(x)
y = list(x)
