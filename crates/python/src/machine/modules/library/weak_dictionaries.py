# weakref.WeakValueDictionary and WeakKeyDictionary: a dict in which one side of each entry is a weak
# reference that takes the entry out when its target dies.
#
# They are classic classes in 2.7, since UserDict, their base there, is one.
import sys as _sys
from _weak_container import catch_up as _catch_up, reading as _reading
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
        super(KeyedRef, self).__init__(value, callback)


class _WeakDictionary:
    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __repr__(self):
        where = str(id(self)) if _python2 else hex(id(self))
        return '<%s at %s>' % (self.__class__.__name__, where)

    def __iter__(self):
        return self._each(self._pick_key)

    def update(self, other=None, **named):
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, value in other.items():
                self[key] = value
        if named or not _python2:
            for key, value in named.items():
                self[key] = value

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


def _forget_entry(data, reference):
    if data.get(reference.key) is reference:
        del data[reference.key]


class WeakValueDictionary(_WeakDictionary):
    # The callbacks must not keep the dictionary alive, so they know it weakly. 3.6 knows the dict itself.
    if _sys.version_info[:2] == (3, 6):
        def __init__(self, other=None, **named):
            def remove(reference, owner=_ref(self), forget=_forget_entry):
                owner = owner()
                if owner is not None:
                    if owner._iterating:
                        owner._pending_removals.append(reference)
                    else:
                        forget(data, reference)

            self._remove = remove
            self._pending_removals = []
            self._iterating = set()
            self.data = data = {}
            self.update(other, **named)
    else:
        def __init__(self, other=() if _sys.version_info >= (3, 8) else None, **named):
            def remove(reference, owner=_ref(self), forget=_forget_entry):
                owner = owner()
                if owner is not None:
                    if owner._iterating:
                        owner._pending_removals.append(reference)
                    else:
                        forget(owner.data, reference)

            self._remove = remove
            self._pending_removals = []
            self._iterating = set()
            self.data = {}
            self.update(other, **named)

    def _forget(self, reference):
        _forget_entry(self.data, reference)

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

    def __len__(self):
        if self._pending_removals:
            _catch_up(self)
        return len(self.data)

    def __getitem__(self, key):
        if self._pending_removals:
            _catch_up(self)
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        if self._pending_removals:
            _catch_up(self)
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        if self._pending_removals:
            _catch_up(self)
        del self.data[key]

    def __contains__(self, key):
        if self._pending_removals:
            _catch_up(self)
        return key in self.data and self.data[key]() is not None


class WeakKeyDictionary(_WeakDictionary):
    def __init__(self, other=None):
        self.data = {}

        def remove(reference, owner=_ref(self)):
            owner = owner()
            if owner is not None:
                if owner._iterating:
                    owner._pending_removals.append(reference)
                else:
                    owner.data.pop(reference, None)

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        if other is not None:
            self.update(other)

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
        self.data[_ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[_ref(key)]

    def __contains__(self, key):
        try:
            return _ref(key) in self.data
        except TypeError:
            return False
