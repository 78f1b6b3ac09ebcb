x = [None] * 3000
while True:
    repr(x)
