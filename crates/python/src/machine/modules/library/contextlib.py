# contextlib: `with` statements made of generators, and a few ready ones.
import sys as _sys
from _wraps import wraps as _wraps


class _Manager(object):
    # Runs a generator up to its yield, and on after the block.
    def __init__(self, function, args, kwargs):
        self.gen = function(*args, **kwargs)
        self._again = function, args, kwargs

    def __enter__(self):
        # What only serves to make the generator anew would be kept alive.
        del self._again
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    if _sys.version_info[0] > 2:
        def __call__(self, decorated):
            # As a decorator: the generator is made anew for each call.
            def inner(*args, **kwargs):
                function, first, named = self._again
                with _Manager(function, first, named):
                    return decorated(*args, **kwargs)
            return _wraps(decorated)(inner)

    def __exit__(self, kind, value, traceback):
        if kind is None:
            for _ in self.gen:
                raise RuntimeError("generator didn't stop")
            return False
        if value is None:
            value = kind()
        try:
            self.gen.throw(value) if _sys.version_info[0] > 2 else self.gen.throw(kind, value, traceback)
        except StopIteration as end:
            return end is not value
        except BaseException as error:
            if error is value:
                if _sys.version_info[0] > 2:
                    # Without the frames of the way through here, which refer to the error.
                    value.__traceback__ = traceback
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(function):
    @_wraps(function)
    def helper(*args, **kwargs):
        return _Manager(function, args, kwargs)
    return helper


class closing(object):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress(object):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext(object):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *exc_info):
        pass


class redirect_stdout(object):
    def __init__(self, target):
        self._target = target

    def __enter__(self):
        self._before, _sys.stdout = _sys.stdout, self._target
        return self._target

    def __exit__(self, *exc_info):
        _sys.stdout = self._before


# 2.7 has only the first two, 3.6 all but one.
if _sys.version_info[0] == 2:
    del suppress, redirect_stdout
if _sys.version_info[:2] < (3, 7):
    del nullcontext
