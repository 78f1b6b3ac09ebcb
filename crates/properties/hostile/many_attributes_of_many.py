class A(object):
    pass
n = 0
while True:
    n += 1
    a = A()
    setattr(a, 'a%d' % n, n)
