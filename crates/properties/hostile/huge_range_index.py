x = range(10**12).index(10**12 - 1)
