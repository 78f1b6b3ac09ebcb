import itertools
x = set(itertools.repeat(1))
