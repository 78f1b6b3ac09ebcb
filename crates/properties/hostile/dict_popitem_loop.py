x = dict((i, i) for i in range(1500))
while True:
    x.popitem()
    x[1] = 1
