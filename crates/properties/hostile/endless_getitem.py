class A(object):
    def __getitem__(self, i):
        return i
x = list(A())
