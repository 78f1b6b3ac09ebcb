import itertools
x = sorted(itertools.cycle([1, 2]))
