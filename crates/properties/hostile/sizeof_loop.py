import sys
x = [None] * 3000
while True:
    sys.getsizeof(x)
