x = [None] * 3000
while True:
    x.pop(0)
