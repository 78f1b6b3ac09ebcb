x = []
x.insert(10**18, 1)
x.insert(-10**18, 1)
