x = (None,) * 3000
while True:
    hash(x)
