# abc: abstract classes. What is abstract stands in the class's __abstractmethods__; object.__new__ looks
# there. Which classes were registered is known weakly.
import sys as _sys
from _weakrefset import WeakSet as _WeakSet


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


def _abstract(value):
    if isinstance(value, property):
        parts = (value, value.fget, value.fset, value.fdel)
    else:
        parts = (value, getattr(value, '__func__', None))
    return any([getattr(part, '__isabstractmethod__', False) for part in parts])


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = type.__new__(mcls, name, bases, namespace, **kwargs)
        names = set([key for key, value in namespace.items() if _abstract(value)])
        for base in bases:
            for inherited in getattr(base, '__abstractmethods__', ()):
                if _abstract(getattr(cls, inherited, None)):
                    names.add(inherited)
        cls.__abstractmethods__ = frozenset(names)
        cls._abc_registry = _WeakSet()
        return cls

    def register(cls, subclass):
        cls._abc_registry.add(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(getattr(instance, '__class__', type(instance)))

    def __subclasscheck__(cls, subclass):
        hook = getattr(cls, '__subclasshook__', None)
        answer = NotImplemented if hook is None else hook(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in getattr(subclass, '__mro__', ()):
            return True
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        for derived in type.__subclasses__(cls):
            if issubclass(subclass, derived):
                return True
        return False


if _sys.version_info[0] > 2:
    ABC = ABCMeta('ABC', (), {'__slots__': (), '__module__': 'abc', '__doc__': None})
