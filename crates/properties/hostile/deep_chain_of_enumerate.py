x = iter([1])
for i in range(300):
    x = enumerate(x)
y = list(x)
