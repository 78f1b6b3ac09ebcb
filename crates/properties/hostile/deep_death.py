x = []
for i in range(300):
    x = [x]
del x
