x = [None] * 3000
while True:
    x.insert(0, 1)
