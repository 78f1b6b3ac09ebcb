x = iter([1])
for i in range(300):
    x = filter(None, x)
y = list(x)
