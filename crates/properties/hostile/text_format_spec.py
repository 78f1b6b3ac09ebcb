x = 'a' * 100000
while True:
    '%s' % x
