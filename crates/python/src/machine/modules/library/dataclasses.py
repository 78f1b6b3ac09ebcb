# dataclasses (3.7 and later): the methods are written as text and run, as in CPython, so that they are
# functions like any other.
import sys as _sys

_version = _sys.version_info[:2]


class _Missing(object):
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


class _Made(object):
    def __repr__(self):
        return '<factory>'


MISSING = _Missing()
_made = _Made()


class FrozenInstanceError(AttributeError):
    pass


class Field(object):
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=False):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _field_of(cls, name, kind):
    value = cls.__dict__.get(name, MISSING)
    if isinstance(value, Field):
        made = value
        if made.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, made.default)
    else:
        made = field(default=value)
    made.name, made.type = name, kind
    unhashable = getattr(type(made.default), '__hash__', None) is None if _version >= (3, 11) \
        else isinstance(made.default, (list, dict, set))
    if made.default is not MISSING and unhashable:
        raise ValueError('mutable default %s for field %s is not allowed: use default_factory'
                         % (type(made.default), name))
    return made


def _is_class_variable(kind):
    return 'ClassVar' in (kind if isinstance(kind, str) else repr(kind))


def _method(cls, name, parameters, body, known):
    text = 'def %s(%s):\n' % (name, ', '.join(parameters)) + ''.join([' %s\n' % line for line in body or ['pass']])
    namespace = dict(known)
    exec(text, namespace)
    made = namespace.pop(name)
    made.__qualname__ = '%s.%s' % (cls.__qualname__, name)
    made.__module__ = cls.__module__
    return made


def _init(cls, fields, frozen, is_kw_only):
    known = {'_object': object, '_made': _made}
    parameters, keyword_only, body, seen_default = ['self'], [], [], False
    for each in fields:
        name, value = each.name, each.name
        has_default = each.default is not MISSING or each.default_factory is not MISSING
        if each.default_factory is not MISSING:
            known['_factory_' + name] = each.default_factory
            value = '_factory_%s()' % name
            if each.init:
                value += ' if %s is _made else %s' % (name, name)
        elif each.default is not MISSING:
            known['_default_' + name] = each.default
            if not each.init:
                value = '_default_' + name
        if each.init:
            default = ''
            if has_default:
                default = '=_made' if each.default_factory is not MISSING else '=_default_' + name
            if each.kw_only or is_kw_only:
                keyword_only.append(name + default)
            else:
                if seen_default and not has_default:
                    raise TypeError('non-default argument %r follows default argument' % name)
                seen_default = seen_default or has_default
                parameters.append(name + default)
        elif not has_default:
            continue
        body.append('_object.__setattr__(self, %r, %s)' % (name, value) if frozen else 'self.%s = %s' % (name, value))
    if hasattr(cls, '__post_init__'):
        body.append('self.__post_init__()')
    if keyword_only:
        parameters += ['*'] + keyword_only
    return _method(cls, '__init__', parameters, body, known)


def _repr(self):
    shown = [each.name for each in fields(self) if each.repr]
    if id(self) in _running:
        return '...'
    _running.add(id(self))
    try:
        parts = ', '.join(['%s=%r' % (name, getattr(self, name)) for name in shown])
    finally:
        _running.discard(id(self))
    return '%s(%s)' % (self.__class__.__qualname__, parts)


_running = set()


def _tuple_of(who, fields):
    return '(%s)' % ''.join(['%s.%s,' % (who, each.name) for each in fields])


def _compare(cls, name, sign, fields):
    body = ['if other.__class__ is self.__class__:',
            ' return %s %s %s' % (_tuple_of('self', fields), sign, _tuple_of('other', fields)), 'return NotImplemented']
    return _method(cls, name, ['self', 'other'], body, {})


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError('cannot assign to field %r' % name)
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError('cannot delete field %r' % name)
        super(cls, self).__delattr__(name)
    cls.__setattr__, cls.__delattr__ = __setattr__, __delattr__


def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def decorate(cls):
        made = _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)
        return _with_slots(made, weakref_slot) if slots else made
    return decorate if cls is None else decorate(cls)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
    known = {}
    for base in reversed(cls.__mro__[1:]):
        known.update(getattr(base, '__dataclass_fields__', None) or {})
    for name, kind in cls.__dict__.get('__annotations__', {}).items():
        if not _is_class_variable(kind):
            known[name] = _field_of(cls, name, kind)
    cls.__dataclass_fields__ = known
    all_fields = list(known.values())
    compared = [each for each in all_fields if each.compare]
    if init:
        cls.__init__ = _init(cls, all_fields, frozen, kw_only)
    if repr and '__repr__' not in cls.__dict__:
        cls.__repr__ = _repr
    if eq and '__eq__' not in cls.__dict__:
        cls.__eq__ = _compare(cls, '__eq__', '==', compared)
    if order:
        for name, sign in [('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')]:
            setattr(cls, name, _compare(cls, name, sign, compared))
    if frozen:
        _freeze(cls, set(known))
    if unsafe_hash or (eq and frozen):
        hashed = [each for each in all_fields if (each.compare if each.hash is None else each.hash)]
        cls.__hash__ = _method(cls, '__hash__', ['self'], ['return hash(%s)' % _tuple_of('self', hashed)], {})
    elif eq and '__hash__' not in cls.__dict__:
        cls.__hash__ = None
    return cls


def _with_slots(cls, weakref_slot):
    namespace = dict(cls.__dict__)
    names = tuple([each.name for each in fields(cls)])
    for name in names + ('__dict__', '__weakref__'):
        namespace.pop(name, None)
    namespace['__slots__'] = names + (('__weakref__',) if weakref_slot else ())
    return type(cls)(cls.__name__, cls.__bases__, namespace)


def is_dataclass(thing):
    return hasattr(thing if isinstance(thing, type) else type(thing), '__dataclass_fields__')


def fields(thing):
    known = getattr(thing, '__dataclass_fields__', None)
    if known is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(known.values())


def _plain(value, make):
    if is_dataclass(value) and not isinstance(value, type):
        return make(value)
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, make) for item in value])
    if isinstance(value, dict):
        return type(value)([(_plain(key, make), _plain(item, make)) for key, item in value.items()])
    return value


def asdict(thing, *, dict_factory=dict):
    if isinstance(thing, type) or not is_dataclass(thing):
        raise TypeError('asdict() should be called on dataclass instances')
    return dict_factory([(each.name, _plain(getattr(thing, each.name), asdict)) for each in fields(thing)])


def astuple(thing, *, tuple_factory=tuple):
    if isinstance(thing, type) or not is_dataclass(thing):
        raise TypeError('astuple() should be called on dataclass instances')
    return tuple_factory([_plain(getattr(thing, each.name), astuple) for each in fields(thing)])


def replace(thing, **changes):
    for each in fields(thing):
        if each.init and each.name not in changes:
            changes[each.name] = getattr(thing, each.name)
    return thing.__class__(**changes)


def make_dataclass(cls_name, names, *, bases=(), namespace=None, **options):
    own = dict(namespace or {})
    own['__annotations__'] = {}
    for item in names:
        item = (item, object) if isinstance(item, str) else item
        own['__annotations__'][item[0]] = item[1]
        if len(item) > 2:
            own[item[0]] = item[2]
    return dataclass(type(cls_name, bases, own), **options)
