x = u'a' * 100000
while True:
    x.encode('utf-8')
