n = 0.5
while True:
    n += 1
