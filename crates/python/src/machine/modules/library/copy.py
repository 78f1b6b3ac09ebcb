# copy: what a thing says of itself decides (__copy__, __deepcopy__, __reduce__); otherwise an instance is
# made without __init__ and takes over the state.


class Error(Exception):
    pass


error = Error

_atomic = set([type(None), int, float, bool, complex, str, bytes, type, type(len), type(lambda: 0), type(Ellipsis),
               type(NotImplemented), type(u'')])


def _is_atomic(cls):
    return cls in _atomic or issubclass(cls, type) or cls.__name__ in ('classobj', 'code', 'long', 'weakref', 'ReferenceType')


def _namespace(cls):
    # Of built-in types nothing is asked.
    return getattr(cls, '__dict__', {})


def copy(x):
    cls = type(x)
    if _is_atomic(cls) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set):
        return cls.copy(x) if hasattr(list, 'copy') else cls(x)
    copier = getattr(x, '__copy__', None)
    if copier is not None:
        return copier()
    recipe = _recipe(x, cls)
    if recipe is not None:
        return _made(recipe, lambda part: part)
    y = _blank(x, cls)
    _fill(y, x, cls, lambda part: part)
    _set_state(y, _state(x), lambda part: part)
    return y


def _recipe(x, cls):
    # What a __reduce__ of the program's own says: a callable, its arguments, the state.
    for name, args in (('__reduce_ex__', (2,)), ('__reduce__', ())):
        for base in getattr(cls, '__mro__', (getattr(x, '__class__', cls),)):
            if base is not object and name in _namespace(base):
                return getattr(x, name)(*args)


def _made(recipe, each):
    if isinstance(recipe, str):
        return recipe
    y = recipe[0](*[each(part) for part in recipe[1]])
    if len(recipe) > 2 and recipe[2] is not None:
        _set_state(y, recipe[2], each)
    for item in (recipe[3] if len(recipe) > 3 and recipe[3] is not None else ()):
        y.append(each(item))
    for key, value in (recipe[4] if len(recipe) > 4 and recipe[4] is not None else ()):
        y[each(key)] = each(value)
    return y


def _blank(x, cls):
    # An instance of the same class whose __init__ has not run.
    if isinstance(x, tuple):
        return cls.__new__(cls, tuple(x))
    if hasattr(x, 'default_factory'):
        return cls(x.default_factory)
    if hasattr(x, 'maxlen'):
        return cls([], x.maxlen)
    if cls.__name__ == 'instance':
        y = _Empty()
        y.__class__ = x.__class__
        return y
    return cls.__new__(cls) if cls.__name__ != 'OrderedDict' else cls()


class _Empty:
    # Becomes an instance of a classic class of 2.7.
    pass


def _fill(y, x, cls, each):
    if isinstance(x, dict):
        for key in list(x):
            y[each(key)] = each(x[key])
    elif isinstance(x, set):
        for item in x:
            y.add(each(item))
    elif isinstance(x, list) or hasattr(x, 'maxlen'):
        for item in x:
            y.append(each(item))


# What 2.7's OrderedDict and the weak containers need for themselves.
_bookkeeping = ('_ring', '_places', '_gone', '_remove', '_pending_removals', '_iterating')


def _state(x):
    for base in getattr(type(x), '__mro__', (x.__class__,)):
        if base is not object and '__getstate__' in _namespace(base):
            return x.__getstate__()
    state = dict([pair for pair in getattr(x, '__dict__', {}).items() if pair[0] not in _bookkeeping])
    slots = {}
    for base in getattr(type(x), '__mro__', ()):
        names = _namespace(base).get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                slots[name] = getattr(x, name)
    return (state or None, slots) if slots else state


def _set_state(y, state, each):
    if not state:
        return
    state = each(state)
    setter = getattr(y, '__setstate__', None)
    if setter is not None:
        setter(state)
        return
    slots = {}
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        y.__dict__.update(state)
    for name in slots:
        setattr(y, name, slots[name])


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    d = id(x)
    if d in memo:
        return memo[d]
    cls = type(x)
    if _is_atomic(cls):
        return x
    copier = getattr(x, '__deepcopy__', None)
    y = copier(memo) if copier is not None else _deep(x, cls, memo)
    if y is not x:
        memo[d] = y
        # What has been copied must not die while its id is in the memo.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return y


def _deep(x, cls, memo):
    def each(part):
        return deepcopy(part, memo)
    if cls is tuple:
        y = tuple([each(item) for item in x])
        if id(x) in memo:
            return memo[id(x)]
        for one, other in zip(x, y):
            if one is not other:
                return y
        return x
    if cls is frozenset:
        return frozenset([each(item) for item in x])
    if cls.__name__ in ('method', 'instancemethod'):
        return cls(x.__func__, each(x.__self__))
    recipe = _recipe(x, cls)
    if recipe is not None:
        return _made(recipe, each)
    y = cls() if cls in (list, dict, set) else _blank(x, cls)
    memo[id(x)] = y
    _fill(y, x, cls, each)
    if cls not in (list, dict, set):
        _set_state(y, _state(x), each)
    return y
