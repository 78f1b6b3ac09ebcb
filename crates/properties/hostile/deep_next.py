class A(object):
    def __iter__(self):
        return self
    def __next__(self):
        return next(self)
    next = __next__
list(A())
