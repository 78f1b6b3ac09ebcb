x = [None] * 5000
y = [None] * 5000
while True:
    x == y
