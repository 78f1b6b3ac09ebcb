import itertools
x = list(itertools.repeat(0))
