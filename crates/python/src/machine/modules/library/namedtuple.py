# collections.namedtuple: a subclass of tuple whose properties read its items. CPython writes the
# class as text and executes it; here type() makes it, with the same members.
from _getters import itemgetter as _itemgetter


def namedtuple(typename, field_names, rename=False, defaults=None, module=None, verbose=False):
    if not hasattr(field_names, '__iter__') or hasattr(field_names, 'split'):
        field_names = field_names.replace(',', ' ').split()
    field_names = tuple([str(name) for name in field_names])
    count = len(field_names)
    values = () if defaults is None else tuple(defaults)
    if len(values) > count:
        raise TypeError('Got more default values than field names')
    field_defaults = dict(zip(field_names[count - len(values):], values))

    def __new__(_cls, *args, **kwargs):
        given = dict(zip(field_names, args))
        if len(args) > count:
            raise TypeError('__new__() takes %d positional arguments but %d were given' % (count + 1, len(args) + 1))
        for name in kwargs:
            if name not in field_names or name in given:
                raise TypeError('__new__() got an unexpected keyword argument %r' % name)
        given.update(kwargs)
        items = []
        for name in field_names:
            if name in given:
                items.append(given[name])
            elif name in field_defaults:
                items.append(field_defaults[name])
            else:
                raise TypeError('__new__() missing the argument %r' % name)
        return tuple.__new__(_cls, items)

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError('Expected %d arguments, got %d' % (count, len(result)))
        return result

    def _replace(self, **kwds):
        given = dict(zip(field_names, self))
        for name in kwds:
            if name not in field_names:
                raise ValueError('Got unexpected field names: %r' % [name])
        given.update(kwds)
        return self._make([given[name] for name in field_names])

    def _asdict(self):
        return _dict(zip(field_names, self))

    def __repr__(self):
        inside = ', '.join(['%s=%r' % item for item in zip(field_names, self)])
        return '%s(%s)' % (self.__class__.__name__, inside)

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        '__slots__': (),
        '_fields': field_names,
        '__new__': __new__,
        '_make': classmethod(_make),
        '_replace': _replace,
        '_asdict': _asdict,
        '__repr__': __repr__,
        '__getnewargs__': __getnewargs__,
    }
    for index, name in enumerate(field_names):
        namespace[name] = property(_itemgetter(index))
    return type(typename, (tuple,), namespace)


_dict = dict
