x = [None] * 3000
y = [None] * 3000
while True:
    x == y
