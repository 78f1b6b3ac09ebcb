import itertools
x = ''.join(itertools.repeat('abc'))
