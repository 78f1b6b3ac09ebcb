import itertools
x = dict(zip(itertools.count(), itertools.repeat(0)))
