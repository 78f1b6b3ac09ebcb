import itertools
a, *b = itertools.count()
