import itertools
x = sum(itertools.count())
