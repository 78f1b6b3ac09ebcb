x = [None] * 3000
while True:
    x.count(1)
