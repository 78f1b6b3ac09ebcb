# typing, as far as annotations are evaluated: the names exist and can be subscripted; nothing is checked.
from _namedtuple import namedtuple as _namedtuple

TYPE_CHECKING = False


class _Form(object):
    def __init__(self, name, parameters=()):
        self._name = name
        self.__args__ = parameters

    def __getitem__(self, parameters):
        return _Form(self._name, parameters if isinstance(parameters, tuple) else (parameters,))

    def __call__(self, *args, **kwargs):
        raise TypeError('Type %s cannot be instantiated' % self._name)

    def __or__(self, other):
        return Union[self, other]

    __ror__ = __or__

    def __mro_entries__(self, bases):
        return (_generic.get(self._name, Generic),)

    def __eq__(self, other):
        return isinstance(other, _Form) and (self._name, self.__args__) == (other._name, other.__args__)

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __repr__(self):
        shown = ', '.join([_shown(part) for part in self.__args__])
        return 'typing.%s' % self._name + (self.__args__ and '[%s]' % shown or '')


def _shown(part):
    if part is Ellipsis:
        return '...'
    if isinstance(part, list):
        return '[%s]' % ', '.join([_shown(one) for one in part])
    if isinstance(part, type):
        return part.__name__ if part.__module__ == 'builtins' else '%s.%s' % (part.__module__, part.__qualname__)
    return repr(part)


(Any, AnyStr, Awaitable, Callable, ClassVar, Collection, Container, Coroutine, DefaultDict, Deque, Dict, Final,
 FrozenSet, Generator, Hashable, Iterable, Iterator, List, Literal, Mapping, MutableMapping, MutableSequence,
 MutableSet, NoReturn, Optional, OrderedDict, Reversible, Sequence, Set, Sized, Tuple, Type, Union, Annotated,
 Counter, ChainMap, Self, TypeAlias, Never, Concatenate, TypeGuard, Required, NotRequired, Unpack) = [
    _Form(name) for name in
    '''Any AnyStr Awaitable Callable ClassVar Collection Container Coroutine DefaultDict Deque Dict Final FrozenSet
    Generator Hashable Iterable Iterator List Literal Mapping MutableMapping MutableSequence MutableSet NoReturn
    Optional OrderedDict Reversible Sequence Set Sized Tuple Type Union Annotated Counter ChainMap Self TypeAlias
    Never Concatenate TypeGuard Required NotRequired Unpack'''.split()]
Text = str


class TypeVar(object):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints
        self._sign = '+' if covariant else '-' if contravariant else '~'

    def __repr__(self):
        return self._sign + self.__name__


class ParamSpec(TypeVar):
    args = kwargs = None


class Generic(object):
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        return _Alias(cls, parameters if isinstance(parameters, tuple) else (parameters,))


class _Alias(object):
    # A generic class with its parameters: calling it makes an instance of the class.
    def __init__(self, origin, parameters):
        self.__origin__ = origin
        self.__args__ = parameters

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __repr__(self):
        return '%s[%s]' % (_shown(self.__origin__), ', '.join([_shown(part) for part in self.__args__]))


class Protocol(Generic):
    __slots__ = ()


_generic = {'List': list, 'Dict': dict, 'Set': set, 'Tuple': tuple, 'FrozenSet': frozenset, 'Type': type}


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if not bases:
            return type.__new__(mcls, name, bases, namespace)
        kinds = namespace.get('__annotations__', {})
        made = _namedtuple(name, list(kinds), defaults=[namespace[key] for key in kinds if key in namespace])
        made.__module__ = namespace.get('__module__', '__main__')
        for key, value in namespace.items():
            if key not in kinds and key not in ('__module__', '__qualname__', '__annotations__'):
                setattr(made, key, value)
        made.__annotations__ = kinds
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    pass


class TypedDict(dict):
    pass


def NewType(name, kind):
    def made(value):
        return value
    made.__name__ = name
    made.__supertype__ = kind
    return made


def cast(kind, value):
    return value


def overload(function):
    return function


def final(thing):
    return thing


def override(function):
    return function


def no_type_check(thing):
    return thing


def runtime_checkable(cls):
    return cls


def get_type_hints(thing):
    return dict(getattr(thing, '__annotations__', {}))
