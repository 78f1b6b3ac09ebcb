x = ()
for i in range(300):
    x = (x,)
y = isinstance(1, x)
