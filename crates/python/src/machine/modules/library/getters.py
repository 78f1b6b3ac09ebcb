# The callables of operator that remember something. In CPython they are C types that hold the same
# references.


class itemgetter(object):
    __slots__ = ('_items',)

    def __init__(self, *items):
        if not items:
            raise TypeError('itemgetter expected at least 1 argument, got 0')
        self._items = items

    def __call__(self, obj):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[item] for item in self._items])


class attrgetter(object):
    __slots__ = ('_attrs',)

    def __init__(self, *attrs):
        if not attrs:
            raise TypeError('attrgetter expected at least 1 argument, got 0')
        self._attrs = attrs

    def __call__(self, obj):
        found = [_resolve(obj, attr) for attr in self._attrs]
        return found[0] if len(found) == 1 else tuple(found)


def _resolve(obj, attr):
    for name in attr.split('.'):
        obj = getattr(obj, name)
    return obj


class methodcaller(object):
    __slots__ = ('_name', '_args', '_kwargs')

    def __init__(self, name, *args, **kwargs):
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)
