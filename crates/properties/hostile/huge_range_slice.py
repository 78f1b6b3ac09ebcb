x = range(10**12)[::-1][5:]
x = list(x)
