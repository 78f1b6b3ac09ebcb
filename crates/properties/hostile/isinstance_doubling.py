x = ()
for i in range(60):
    x = (x, x)
y = isinstance(1, x)
