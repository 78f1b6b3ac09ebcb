class A(object):
    def __bool__(self):
        return bool(self)
    __nonzero__ = __bool__
bool(A())
