x = u'\xe9' * 50000
while True:
    len(x)
