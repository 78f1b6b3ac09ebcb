x = '{0[0]}'.format([1])
y = '{' * 1000
z = y.format()
