x = 'a' * 100000 + 'b'
y = 'a' * 100000 + 'c'
while True:
    x < y
