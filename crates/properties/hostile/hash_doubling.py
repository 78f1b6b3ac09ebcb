x = ()
for i in range(60):
    x = (x, x)
y = hash(x)
