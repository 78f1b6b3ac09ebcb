import itertools
x = list(itertools.islice(itertools.count(), 10**12, None))
