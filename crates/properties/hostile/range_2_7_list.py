x = range(10**6)
y = [x, range(10**6)]
