x = set(range(1500))
while True:
    x & x
    x <= x
    x == x
