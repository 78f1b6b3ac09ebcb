x = ()
for i in range(60):
    x = (x, x)
try:
    1 // 0
except x:
    pass
