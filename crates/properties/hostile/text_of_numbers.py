x = 'a' * 100000
n = 0
while True:
    n += 1
    y = x + str(n)
