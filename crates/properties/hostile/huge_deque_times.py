import collections
x = collections.deque([1, 2, 3]) * 10**9
