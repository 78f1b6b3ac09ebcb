def f(x):
    for i in x:
        yield i
x = iter([1])
for i in range(300):
    x = f(x)
y = list(x)
