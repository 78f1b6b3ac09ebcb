x = iter([1])
for i in range(300):
    x = map(int, x)
y = list(x)
