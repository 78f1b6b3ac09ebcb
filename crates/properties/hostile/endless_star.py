import itertools
print(*itertools.count())
