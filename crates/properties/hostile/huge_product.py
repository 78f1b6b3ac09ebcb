import itertools
x = itertools.product(range(10**9))
