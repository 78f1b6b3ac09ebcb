x = []
for i in range(60):
    x = [x, x]
try:
    y = repr(x)
except MemoryError:
    pass
