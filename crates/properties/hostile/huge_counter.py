import collections
x = list(collections.Counter({'a': 10**9}).elements())
