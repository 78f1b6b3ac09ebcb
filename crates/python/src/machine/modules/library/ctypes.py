# What a faulty extension module does to a count, by hand.
from _ctypes import _dec_ref, _inc_ref


class ArgumentError(Exception):
    pass


class py_object(object):
    def __init__(self, value):
        self.value = value


class _Function(object):
    def __init__(self, count):
        self._count = count
        self.argtypes = None
        self.restype = None

    def __call__(self, target):
        if isinstance(target, py_object):
            target = target.value
        elif not self.argtypes:
            raise ArgumentError("argument 1: TypeError: Don't know how to convert parameter 1")
        self._count(target)


class _Api(object):
    def __init__(self):
        self.Py_IncRef = _Function(_inc_ref)
        self.Py_DecRef = _Function(_dec_ref)


pythonapi = _Api()
