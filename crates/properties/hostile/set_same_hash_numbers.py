x = set()
for i in range(10**6):
    x.add(i * (2**61 - 1))
