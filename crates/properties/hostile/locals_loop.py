def f():
    a = b = c = d = 1
    while True:
        locals()
f()
