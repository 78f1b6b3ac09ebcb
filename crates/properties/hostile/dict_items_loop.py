x = dict((i, i) for i in range(1500))
while True:
    x.items()
    len(x)
    1501 in x
