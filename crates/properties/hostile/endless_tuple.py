import itertools
x = tuple(itertools.count())
