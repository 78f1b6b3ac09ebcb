import collections
x = collections.deque([1, 2, 3])
x.rotate(10**18)
