x = dict((i, i) for i in range(1500))
while True:
    x == x
    for i in x:
        break
