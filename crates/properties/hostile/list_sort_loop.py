x = list(range(1500))
while True:
    x.sort()
