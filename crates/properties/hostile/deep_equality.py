x, y = [], []
for i in range(300):
    x, y = [x], [y]
z = x == y
