# Abstract classes. The metaclass is left out: an abstract class can be instantiated here.


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class ABC(object):
    __slots__ = ()
