import functools
x = int
for i in range(300):
    x = functools.partial(lambda f: f(), x)
y = x()
