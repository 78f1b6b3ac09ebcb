import itertools
x = list(zip(itertools.count(), itertools.count()))
