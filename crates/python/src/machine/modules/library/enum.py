# enum: classes whose instances are known by name.
import sys as _sys

_version = _sys.version_info[:2]
_names = {'__module__', '__qualname__', '__doc__', '__firstlineno__', '__static_attributes__',
          '__classcell__', '__annotations__', '__slots__'}


class auto(object):
    def __init__(self):
        self.value = None


class _Names(dict):
    # The namespace of the class statement: it counts for auto().
    def __init__(self, kind):
        dict.__init__(self)
        self.members = []
        self.kind = kind
        self.values_so_far = []

    def __setitem__(self, name, value):
        if _is_member(name, value):
            if name in self.members:
                if _version >= (3, 11):
                    raise TypeError('%r already defined as %r' % (name, self[name]))
                raise TypeError('Attempted to reuse key: %r' % name)
            if isinstance(value, auto):
                value.value = self.kind(name, 1, len(self.members), list(self.values_so_far))
                value = value.value
            self.members.append(name)
            self.values_so_far.append(value)
        dict.__setitem__(self, name, value)


def _is_member(name, value):
    if name in _names or (name.startswith('_') and name.endswith('_')):
        return False
    return not isinstance(value, (property, staticmethod, classmethod)) and not hasattr(value, '__get__')


class EnumType(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        for base in bases:
            if isinstance(base, EnumType):
                return _Names(base._generate_next_value_)
        return _Names(lambda name, start, count, last: count + 1)

    def __new__(mcls, name, bases, namespace, **kwds):
        members = getattr(namespace, 'members', [])
        values = [(member, namespace[member]) for member in members]
        for base in bases:
            if getattr(base, '_member_names_', None):
                if _version >= (3, 11):
                    raise TypeError('%r cannot extend %r' % (name, base))
                raise TypeError('%s: cannot extend enumeration %r' % (name, base.__name__)
                                if _version >= (3, 8) else 'Cannot extend enumerations')
        plain = dict([(key, value) for key, value in namespace.items() if key not in members])
        cls = type.__new__(mcls, name, bases, plain)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        data = [base for base in cls.__mro__ if base in (int, str, float)]
        for member, value in values:
            cls._add(member, value, data[0] if data else None)
        return cls

    def _add(cls, name, value, data):
        for other in cls._member_map_.values():
            if other._value_ == value:
                cls._member_map_[name] = other
                return
        args = value if isinstance(value, tuple) else (value,)
        if '__new__' in cls.__dict__:
            made = cls.__dict__['__new__'].__func__(cls, *args)
        else:
            made = object.__new__(cls) if data is None else data.__new__(cls, *args)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        cls._member_map_[name] = made
        cls._member_names_.append(name)
        try:
            cls._value2member_map_[made._value_] = made
        except TypeError:
            pass

    def __call__(cls, value, names=None):
        if names is None:
            return cls._lookup(value)
        bases = (cls,)
        namespace = type(cls).__prepare__(value, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        for number, item in enumerate(names):
            name, member = item if isinstance(item, tuple) else (item, number + 1)
            namespace[name] = member
        return type(cls).__new__(type(cls), value, bases, namespace)

    def _lookup(cls, value):
        if type(value) is cls:
            return value
        for member in list(cls._member_map_.values()) + list(cls._value2member_map_.values()):
            if member._value_ == value:
                return member
        found = cls._missing_(value)
        if found is None:
            raise ValueError('%r is not a valid %s' % (value, cls.__name__ if _version < (3, 8) else cls.__qualname__))
        return found

    def __getattr__(cls, name):
        members = cls.__dict__.get('_member_map_', {})
        if name in members:
            return members[name]
        raise AttributeError(name if _version < (3, 12) else
                             "type object %r has no attribute %r" % (cls.__name__, name))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            if _version >= (3, 11):
                raise AttributeError('cannot reassign member %r' % name)
            raise AttributeError('Cannot reassign members.')
        type.__setattr__(cls, name, value)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        if isinstance(member, cls):
            return True
        return _version >= (3, 12) and any([member == each._value_ for each in cls])

    def __repr__(cls):
        return '<enum %r>' % cls.__name__

    @property
    def __members__(cls):
        return dict(cls._member_map_)


if _version >= (3, 11):
    EnumMeta = EnumType
else:
    class EnumMeta(EnumType):
        pass


class Enum(metaclass=EnumMeta):
    def __init__(self, *args):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return last_values[-1] + 1 if last_values else start

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __hash__(self):
        return hash(self._name_)

    def __reduce__(self):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IntEnum(int, Enum):
    if _version >= (3, 11):
        def __str__(self):
            return int.__repr__(self)

    def __hash__(self):
        return hash(self._value_)


if _version >= (3, 11):
    class StrEnum(str, Enum):
        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()

        def __str__(self):
            return str.__str__(self)


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return 2 ** count

    @classmethod
    def _missing_(cls, value):
        known = 0
        for member in cls._member_map_.values():
            known |= member._value_
        if not isinstance(value, int) or value & ~known:
            return None
        made = object.__new__(cls) if not issubclass(cls, int) else int.__new__(cls, value)
        parts = [member for member in cls if member._value_ & value]
        made._name_ = '|'.join([part._name_ for part in parts]) if parts and _version >= (3, 11) else None
        made._value_ = value
        cls._value2member_map_[value] = made
        return made

    def _with(self, value):
        known = self.__class__._value2member_map_.get(value)
        return known if known is not None else self.__class__(value)

    def __or__(self, other):
        return self._with(self._value_ | other._value_)

    def __and__(self, other):
        return self._with(self._value_ & other._value_)

    def __xor__(self, other):
        return self._with(self._value_ ^ other._value_)

    def __invert__(self):
        known = 0
        for member in self.__class__:
            known |= member._value_
        return self._with(known & ~self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)


def unique(enumeration):
    aliases = []
    for name, member in enumeration.__members__.items():
        if name != member._name_:
            aliases.append('%s -> %s' % (name, member._name_))
    if aliases:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join(aliases)))
    return enumeration
