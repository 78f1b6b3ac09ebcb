class A(object):
    def __hash__(self):
        return hash(self)
hash(A())
