import sys
x = [None] * 3000
while True:
    sys.getrefcount(None)
