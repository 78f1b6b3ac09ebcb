# weakref.WeakMethod (3.4 and later). A bound method is made anew whenever it is asked for, so that a
# weak reference to one is dead at once; this refers to the object and to the function instead.
from _weakref import ref as _ref


class WeakMethod(_ref):
    __slots__ = '_function', '_kind', '_alive', '__weakref__'

    def __new__(cls, method, callback=None):
        if not hasattr(method, '__self__') or not hasattr(method, '__func__'):
            raise TypeError('argument should be a bound method, not %s' % type(method))

        def gone(_):
            # Whichever of the two dies first.
            me = itself()
            if me is not None and me._alive:
                me._alive = False
                if callback is not None:
                    callback(me)

        made = _ref.__new__(cls, method.__self__, gone)
        made._function = _ref(method.__func__, gone)
        made._kind = type(method)
        made._alive = True
        itself = _ref(made)
        return made

    def __call__(self):
        target, function = _ref.__call__(self), self._function()
        if target is not None and function is not None:
            return self._kind(function, target)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return _ref.__eq__(self, other) and self._function == other._function
        return self is other

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = _ref.__hash__
