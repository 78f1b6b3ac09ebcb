x = '\x00' * 100000
y = repr(x)
z = repr(y)
z = repr(z)
