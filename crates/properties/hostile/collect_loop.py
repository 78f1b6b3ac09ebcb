import gc
x = [[] for i in range(1000)]
while True:
    gc.collect()
