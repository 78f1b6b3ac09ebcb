import itertools
x = set()
x.update(itertools.count())
