a, b = ValueError(), KeyError()
a.__cause__ = b
b.__cause__ = a
raise a
