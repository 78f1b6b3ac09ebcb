import itertools
x = list(filter(None, itertools.repeat(0)))
