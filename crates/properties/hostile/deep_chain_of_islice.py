import itertools
x = iter([1])
for i in range(300):
    x = itertools.islice(x, 5)
y = list(x)
