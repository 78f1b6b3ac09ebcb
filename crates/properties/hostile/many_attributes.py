class A(object):
    pass
a = A()
n = 0
while True:
    n += 1
    setattr(a, 'a%d' % n, n)
