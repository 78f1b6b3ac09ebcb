x = [None] * 3000
while True:
    x.reverse()
