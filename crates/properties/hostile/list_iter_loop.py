x = [None] * 3000
while True:
    for i in x:
        break
