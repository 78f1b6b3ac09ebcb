import gc
x = [None] * 3000
while True:
    gc.get_referents(x)
