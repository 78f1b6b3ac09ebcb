x = 'a' * 100000
class A(object):
    pass
setattr(A, x, 1)
getattr(A, x + 'b')
