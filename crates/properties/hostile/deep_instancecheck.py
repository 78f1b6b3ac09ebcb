class M(type):
    def __instancecheck__(cls, x):
        return isinstance(x, cls)
A = M('A', (object,), {})
isinstance(1, A)
