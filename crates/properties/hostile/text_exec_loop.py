x = 'a = 1\n' * 1000
while True:
    exec(x)
