# weakref.WeakSet: a set of weak references, each of which leaves it when its target dies.
from _weak_container import catch_up, reading
from _weakref import ref


def _target(reference, target):
    return target


def _refs(items):
    return set([ref(item) for item in items])


class WeakSet(object):
    def __init__(self, data=None):
        self.data = set()

        # It must not keep the set alive, so it knows it weakly.
        def _remove(reference, owner=ref(self)):
            owner = owner()
            if owner is not None:
                if owner._iterating:
                    owner._pending_removals.append(reference)
                else:
                    owner.data.discard(reference)

        self._remove = _remove
        self._pending_removals = []
        self._iterating = set()
        if data is not None:
            self.update(data)

    def _forget(self, reference):
        self.data.discard(reference)

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __iter__(self):
        return reading(self, self.data, _target)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        if self._pending_removals:
            catch_up(self)
        self.data.add(ref(item, self._remove))

    def update(self, items):
        for item in items:
            self.add(item)

    def discard(self, item):
        catch_up(self)
        self.data.discard(ref(item))

    def remove(self, item):
        catch_up(self)
        self.data.remove(ref(item))

    def pop(self):
        catch_up(self)
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def clear(self):
        catch_up(self)
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def union(self, other):
        both = self.copy()
        both.update(other)
        return both

    def intersection(self, other):
        return self.__class__([item for item in other if item in self])

    def difference(self, other):
        away = _refs(other)
        return self.__class__([item for item in self if ref(item) not in away])

    def symmetric_difference(self, other):
        mine, others = _refs(self), _refs(other)
        return self.__class__([item for item in list(self) + list(other) if (ref(item) in mine) != (ref(item) in others)])

    def issubset(self, other):
        return self.data <= _refs(other)

    def issuperset(self, other):
        return self.data >= _refs(other)

    def isdisjoint(self, other):
        return not self.data & _refs(other)

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference
    __le__, __ge__ = issubset, issuperset

    def __eq__(self, other):
        if isinstance(other, WeakSet):
            return self.data == other.data
        return NotImplemented

    def __ne__(self, other):
        return not self == other

    __hash__ = None
