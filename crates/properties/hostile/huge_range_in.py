x = 'a' in range(10**12)
