class M(type):
    def __call__(cls):
        return cls()
A = M('A', (object,), {})
A()
