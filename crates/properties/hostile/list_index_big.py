x = [1] * 3000
x[-1] = 2
while True:
    x.index(2)
