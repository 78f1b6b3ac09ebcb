x = range(10**12).count(5)
