import itertools
x = -1 in itertools.count()
