# weakref.WeakValueDictionary and WeakKeyDictionary: a dict in which one side of each entry is a weak
# reference that takes the entry out when its target dies.
#
# They are classic classes in 2.7, since UserDict, their base there, is one.
import sys as _sys
from _weak_container import catch_up as _catch_up, reading as _reading, watch as _watch
from _weakref import ref as _ref

_python2 = _sys.version_info[0] == 2
_missing = object()


class KeyedRef(_ref):
    # A weak reference to a value that knows the value's key: so one callback serves them all.
    __slots__ = ('key',)

    def __new__(cls, value, callback, key):
        made = _ref.__new__(cls, value, callback)
        made.key = key
        return made

    def __init__(self, value, callback, key):
        _ref.__init__(self, value, callback)


class _WeakDictionary:
    def __init__(self, other=None, **named):
        self.data = {}
        _watch(self)
        self.update(other, **named)

    def __len__(self):
        return len(self.data) - len(self._late)

    def __repr__(self):
        where = str(id(self)) if _python2 else hex(id(self))
        return '<%s at %s>' % (self.__class__.__name__, where)

    def __iter__(self):
        return self._each(self._pick_key)

    def update(self, other=None, **named):
        if other is not None:
            pairs = other.items() if hasattr(other, 'items') else other
            for key, value in pairs:
                self[key] = value
        for key in named:
            self[key] = named[key]

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        found = self.get(key, _missing)
        if found is _missing:
            self[key] = found = default
        return found

    def pop(self, key, default=_missing):
        found = self.get(key, _missing)
        if found is not _missing:
            del self[key]
            return found
        if default is _missing:
            raise KeyError(key)
        return default

    def popitem(self):
        for pair in self._each(self._pick_pair):
            break
        else:
            raise KeyError('popitem(): dictionary is empty')
        del self[pair[0]]
        return pair

    def clear(self):
        _catch_up(self)
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    if _python2:
        def keys(self):
            return list(self._each(self._pick_key))

        def values(self):
            return list(self._each(self._pick_value))

        def items(self):
            return list(self._each(self._pick_pair))

        def iterkeys(self):
            return self._each(self._pick_key)

        def itervalues(self):
            return self._each(self._pick_value)

        def iteritems(self):
            return self._each(self._pick_pair)

        def has_key(self, key):
            return key in self
    else:
        def keys(self):
            return self._each(self._pick_key)

        def values(self):
            return self._each(self._pick_value)

        def items(self):
            return self._each(self._pick_pair)


class WeakValueDictionary(_WeakDictionary):
    def __len__(self):
        _catch_up(self)
        return len(self.data)

    def _forget(self, reference):
        if self.data.get(reference.key) is reference:
            del self.data[reference.key]

    def _each(self, pick):
        return _reading(self, self.data.values(), pick)

    def _pick_key(self, reference, value):
        return reference.key

    def _pick_value(self, reference, value):
        return value

    def _pick_pair(self, reference, value):
        return reference.key, value

    def valuerefs(self):
        return list(self.data.values())

    def __getitem__(self, key):
        _catch_up(self)
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        _catch_up(self)
        self.data[key] = KeyedRef(value, self._gone, key)

    def __delitem__(self, key):
        _catch_up(self)
        del self.data[key]

    def __contains__(self, key):
        _catch_up(self)
        return key in self.data and self.data[key]() is not None


class WeakKeyDictionary(_WeakDictionary):
    def _forget(self, reference):
        self.data.pop(reference, None)

    def _each(self, pick):
        return _reading(self, self.data, pick)

    def _pick_key(self, reference, key):
        return key

    def _pick_value(self, reference, key):
        return self.data[reference]

    def _pick_pair(self, reference, key):
        return key, self.data[reference]

    def keyrefs(self):
        return list(self.data)

    def __getitem__(self, key):
        return self.data[_ref(key)]

    def __setitem__(self, key, value):
        self.data[_ref(key, self._gone)] = value

    def __delitem__(self, key):
        del self.data[_ref(key)]

    def __contains__(self, key):
        try:
            return _ref(key) in self.data
        except TypeError:
            return False
