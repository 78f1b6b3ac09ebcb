# contextlib: contexts that are only known at run time, and contexts as decorators.
import sys as _sys


class ExitStack(object):
    def __init__(self):
        self._exits = []

    def __enter__(self):
        return self

    def enter_context(self, manager):
        entered = type(manager).__enter__(manager)
        self._exits.append(_exit_of(manager))
        return entered

    def push(self, exit):
        self._exits.append(_exit_of(exit) if hasattr(type(exit), '__exit__') else exit)
        return exit

    def callback(self, callback, *args, **kwds):
        def called(*exc_info):
            callback(*args, **kwds)
        self._exits.append(called)
        return callback

    def pop_all(self):
        new = type(self)()
        new._exits, self._exits = self._exits, []
        return new

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, value, traceback):
        came_in, swallowed, pending = value, False, None
        while self._exits:
            exit = self._exits.pop()
            try:
                if exit(kind, value, traceback) and kind is not None:
                    swallowed, pending = True, None
                    kind = value = traceback = None
            except BaseException as error:
                swallowed, pending = False, error
                kind, value, traceback = type(error), error, error.__traceback__
        if pending is not None:
            raise pending
        return swallowed and came_in is not None


def _exit_of(manager):
    exit = type(manager).__exit__

    def bound(*exc_info):
        return exit(manager, *exc_info)
    return bound


class ContextDecorator(object):
    def __call__(self, function):
        def inner(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return _wraps(function)(inner)


class AbstractContextManager(object):
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        return None


class redirect_stderr(object):
    def __init__(self, target):
        self._target = target

    def __enter__(self):
        self._before, _sys.stderr = _sys.stderr, self._target
        return self._target

    def __exit__(self, *exc_info):
        _sys.stderr = self._before
