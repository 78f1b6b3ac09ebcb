import itertools
x = max(itertools.count())
