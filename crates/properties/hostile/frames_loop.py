import sys
def f(n):
    if n:
        return f(n - 1)
    while True:
        sys._getframe(500)
f(900)
