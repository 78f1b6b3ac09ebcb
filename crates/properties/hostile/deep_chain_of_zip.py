x = iter([1])
for i in range(300):
    x = zip(x)
y = list(x)
