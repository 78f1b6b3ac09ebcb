# collections.OrderedDict of 2.7, which is written in Python there (that of 3 is C). Beside the dict
# there is a ring of lists [before, after, key], which begins and ends with an entry without a key: so
# every OrderedDict of 2.7 is in a cycle of its own.


class OrderedDict(dict):
    def __init__(self, *args, **named):
        if len(args) > 1:
            raise TypeError('expected at most 1 arguments, got %d' % len(args))
        if not hasattr(self, '_ring'):
            self._ring = ring = []
            ring[:] = [ring, ring, None]
            self._places = {}
        self.update(*args, **named)

    def __setitem__(self, key, value):
        if key not in self:
            ring = self._ring
            last = ring[0]
            place = [last, ring, key]
            last[1] = ring[0] = self._places[key] = place
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        dict.__delitem__(self, key)
        before, after, _ = self._places.pop(key)
        before[1], after[0] = after, before

    def _walk(self, direction):
        place = self._ring[direction]
        while place is not self._ring:
            yield place[2]
            place = place[direction]

    def __iter__(self):
        return self._walk(1)

    def __reversed__(self):
        return self._walk(0)

    def clear(self):
        ring = self._ring
        ring[:] = [ring, ring, None]
        self._places.clear()
        dict.clear(self)

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def iterkeys(self):
        return iter(self)

    def itervalues(self):
        return (self[key] for key in self)

    def iteritems(self):
        return ((key, self[key]) for key in self)

    def update(self, other=(), **named):
        pairs = other.items() if hasattr(other, 'items') else other
        for key, value in pairs:
            self[key] = value
        for key in named:
            self[key] = named[key]

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def popitem(self, last=True):
        for key in self._walk(0 if last else 1):
            return key, self.pop(key)
        raise KeyError('dictionary is empty')

    def copy(self):
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, keys, value=None):
        return cls([(key, value) for key in keys])

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return self.items() == other.items()
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, self.items() or '')
