import itertools
x = iter([1])
for i in range(300):
    x = itertools.chain(x, [1])
y = list(x)
