x = u'\xe9' * 50000
for i in x:
    pass
