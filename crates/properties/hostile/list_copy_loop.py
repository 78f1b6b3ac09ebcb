x = [None] * 3000
while True:
    y = x[:]
