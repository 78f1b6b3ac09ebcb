x = ()
for i in range(300):
    x = (x,)
try:
    1 // 0
except x:
    pass
