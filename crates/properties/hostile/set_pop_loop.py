x = set(range(1500))
while True:
    x.add(x.pop())
