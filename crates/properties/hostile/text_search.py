x = 'a' * 100000
while True:
    'b' in x
