class A(object):
    def __iter__(self):
        return iter(self)
list(A())
