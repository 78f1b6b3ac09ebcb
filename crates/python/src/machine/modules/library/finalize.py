# weakref.finalize (3.4 and later): calls a function when an object has died, or when the program ends.
import atexit as _atexit
from _weakref import ref as _ref

# What waits, the oldest first. A finalizer lives as long as it is a key here; it refers to nothing, so
# that it is in no cycle.
_waiting = {}
# What is registered for the end of the program, once there is a finalizer.
_at_end = []


class _Plan:
    __slots__ = 'target', 'function', 'args', 'kwargs', 'atexit'

    def parts(self, target):
        return target, self.function, self.args, self.kwargs or {}


class finalize:
    __slots__ = ()

    def __init__(self, obj, func, /, *args, **kwargs):
        if not _at_end:
            _at_end.append(_atexit.register(_call_all))
        plan = _Plan()
        plan.target = _ref(obj, self)
        plan.function, plan.args, plan.kwargs = func, args, kwargs or None
        plan.atexit = True
        _waiting[self] = plan

    def __call__(self, _=None):
        plan = _waiting.pop(self, None)
        if plan is not None:
            return plan.function(*plan.args, **(plan.kwargs or {}))

    def peek(self):
        plan = _waiting.get(self)
        target = plan and plan.target()
        if target is not None:
            return plan.parts(target)

    def detach(self):
        found = self.peek()
        if found is not None:
            del _waiting[self]
        return found

    @property
    def alive(self):
        return self in _waiting

    @property
    def atexit(self):
        return self in _waiting and _waiting[self].atexit

    @atexit.setter
    def atexit(self, value):
        if self in _waiting:
            _waiting[self].atexit = bool(value)

    def __repr__(self):
        found = self.peek()
        state = 'dead' if found is None else 'for %r at %#x' % (type(found[0]).__name__, id(found[0]))
        return '<%s object at %#x; %s>' % (type(self).__name__, id(self), state)


def _call_all():
    while True:
        left = [finalizer for finalizer in _waiting if finalizer.atexit]
        if not left:
            return
        left[-1]()
