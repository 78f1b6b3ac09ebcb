x = 'ab' * 50000
while True:
    x.count('ab')
