n = 0
while True:
    n += 1
    globals()['a%d' % n] = n
