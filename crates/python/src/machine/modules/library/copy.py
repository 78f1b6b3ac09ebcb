# copy of CPython, without the registry of reductions: instances of classes of the program are copied
# attribute by attribute.


class Error(Exception):
    pass


error = Error

_atomic = (type(None), int, float, bool, complex, str, type, type(len), type(lambda: 0), type(Ellipsis),
           type(NotImplemented))


def copy(x):
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    if cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set):
        return cls(x)
    copier = getattr(x, "__copy__", None)
    if copier is not None:
        return copier()
    if isinstance(x, (list, dict, set, tuple)):
        y = _blank(x, cls)
        if isinstance(x, dict):
            dict.update(y, x)
        elif isinstance(x, set):
            set.update(y, x)
        elif isinstance(x, list):
            list.extend(y, x)
    else:
        y = _blank(x, cls)
    for name, value in _state(x):
        setattr(y, name, value)
    return y


def _blank(x, cls):
    # An instance of the same class whose __init__ has not run.
    if isinstance(x, tuple):
        return cls.__new__(cls, tuple(x))
    if cls.__name__ == 'instance':
        y = _Empty()
        y.__class__ = x.__class__
        return y
    return cls.__new__(cls)


class _Empty:
    # Becomes an instance of a classic class of 2.7.
    pass


def _state(x):
    found = []
    if hasattr(x, '__dict__'):
        found.extend(x.__dict__.items())
    for cls in getattr(type(x), '__mro__', ()):
        slots = getattr(cls, '__dict__', {}).get('__slots__', ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                found.append((name, getattr(x, name)))
    return found


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    d = id(x)
    if d in memo:
        return memo[d]
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        y = copier(memo)
    elif cls is list:
        y = []
        memo[d] = y
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = {}
        memo[d] = y
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = tuple([deepcopy(item, memo) for item in x])
        if d in memo:
            return memo[d]
        for one, other in zip(x, y):
            if one is not other:
                break
        else:
            y = x
    elif cls in (set, frozenset):
        y = cls([deepcopy(item, memo) for item in x])
    else:
        y = _blank(x, cls)
        memo[d] = y
        if isinstance(x, dict):
            for key, value in x.items():
                y[deepcopy(key, memo)] = deepcopy(value, memo)
        elif isinstance(x, list):
            for item in x:
                y.append(deepcopy(item, memo))
        for name, value in _state(x):
            setattr(y, name, deepcopy(value, memo))
    if y is not x:
        memo[d] = y
        # What has been copied must not die while its id is in the memo.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return y
