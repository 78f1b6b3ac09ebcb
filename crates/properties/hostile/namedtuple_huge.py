import collections
x = collections.namedtuple('X', ['a%d' % i for i in range(5000)])
