# functools.total_ordering: one comparison and `==` give the others.


def total_ordering(cls):
    names = '__lt__', '__le__', '__gt__', '__ge__'
    own = dict([(name, cls.__dict__[name]) for name in names if name in cls.__dict__])
    if not own:
        raise ValueError('must define at least one ordering operation: < > <= >=')

    def less(a, b):
        if '__lt__' in own:
            return own['__lt__'](a, b)
        if '__ge__' in own:
            return not own['__ge__'](a, b)
        if '__le__' in own:
            return own['__le__'](a, b) and not a == b
        return not own['__gt__'](a, b) and not a == b

    derived = {
        '__lt__': less,
        '__le__': lambda a, b: less(a, b) or a == b,
        '__gt__': lambda a, b: not less(a, b) and not a == b,
        '__ge__': lambda a, b: not less(a, b),
    }
    for name in names:
        if name not in own:
            setattr(cls, name, derived[name])
    return cls
