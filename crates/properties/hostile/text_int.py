x = '1' * 100000
while True:
    try:
        int(x)
    except ValueError:
        pass
