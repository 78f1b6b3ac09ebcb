x = [0] * 3000
while True:
    min(x)
