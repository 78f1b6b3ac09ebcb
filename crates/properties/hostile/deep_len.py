class A(object):
    def __len__(self):
        return len(self)
len(A())
