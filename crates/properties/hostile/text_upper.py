x = 'a' * 100000
while True:
    x.upper()
