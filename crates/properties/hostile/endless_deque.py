import itertools, collections
x = collections.deque(itertools.repeat(0), 3)
