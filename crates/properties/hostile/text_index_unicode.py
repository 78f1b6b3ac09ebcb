x = u'\xe9' * 50000
while True:
    x[49999]
