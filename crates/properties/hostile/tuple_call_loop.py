x = (None,) * 3000
def f(*a):
    pass
while True:
    f(*x)
