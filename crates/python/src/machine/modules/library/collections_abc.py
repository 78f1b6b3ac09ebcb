# The abstract classes of containers: what has the methods, belongs to them.
import sys as _sys
from abc import ABCMeta as _ABCMeta


def _has(cls, names):
    for name in names:
        for base in getattr(cls, '__mro__', (cls,)):
            if name in getattr(base, '__dict__', {}):
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            if not (getattr(cls, '__module__', '') in ('builtins', '__builtin__', 'collections')
                    and getattr(cls, name, None) is not None):
                return NotImplemented
    return True


def _by_methods(name, bases, *names):
    def __subclasshook__(cls, other):
        if cls.__dict__.get('_names') is None:
            return NotImplemented
        return _has(other, cls._names)
    return _ABCMeta(name, bases or (object,), {
        '__slots__': (), '__module__': 'collections.abc', '_names': names,
        '__subclasshook__': classmethod(__subclasshook__)})


def _by_name(name, bases, kinds):
    made = _ABCMeta(name, bases, {'__slots__': (), '__module__': 'collections.abc'})
    for kind in kinds:
        made.register(kind)
    return made


_next = 'next' if _sys.version_info[0] == 2 else '__next__'
Hashable = _by_methods('Hashable', (), '__hash__')
Iterable = _by_methods('Iterable', (), '__iter__')
Iterator = _by_methods('Iterator', (Iterable,), '__iter__', _next)
Generator = _by_methods('Generator', (Iterator,), '__iter__', 'send', 'throw', 'close')
Reversible = _by_methods('Reversible', (Iterable,), '__reversed__', '__iter__')
Sized = _by_methods('Sized', (), '__len__')
Container = _by_methods('Container', (), '__contains__')
Collection = _by_methods('Collection', (Sized, Iterable, Container), '__len__', '__iter__', '__contains__')
Callable = _by_methods('Callable', (), '__call__')
Set = _by_name('Set', (Collection,), (set, frozenset))
MutableSet = _by_name('MutableSet', (Set,), (set,))
Mapping = _by_name('Mapping', (Collection,), (dict,))
MutableMapping = _by_name('MutableMapping', (Mapping,), (dict,))
Sequence = _by_name('Sequence', (Reversible, Collection), (list, tuple, str, range if _next == '__next__' else xrange))
MutableSequence = _by_name('MutableSequence', (Sequence,), (list,))
