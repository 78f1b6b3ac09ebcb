x = [None] * 3000
while True:
    1 in x
