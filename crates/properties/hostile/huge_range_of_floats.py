x = 1.5 in range(10**12)
