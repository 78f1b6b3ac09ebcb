import itertools, collections
x = collections.deque(itertools.count())
