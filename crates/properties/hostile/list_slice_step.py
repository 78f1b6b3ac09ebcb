x = [None] * 3000
while True:
    x[::-3000]
