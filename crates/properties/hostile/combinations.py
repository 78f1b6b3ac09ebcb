import itertools
x = sum(1 for i in itertools.combinations(range(60), 30))
