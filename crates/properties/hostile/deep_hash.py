x = ()
for i in range(300):
    x = (x,)
y = hash(x)
