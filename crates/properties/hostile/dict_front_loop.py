x = dict((i, i) for i in range(1500))
for i in range(1500):
    del x[i]
    for j in x:
        break
