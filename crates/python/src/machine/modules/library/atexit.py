# What the interpreter does when it ends: the youngest first.
_exithandlers = []


def register(func, *args, **kwargs):
    _exithandlers.append((func, args, kwargs))
    return func


def unregister(func):
    _exithandlers[:] = [handler for handler in _exithandlers if handler[0] != func]


def _run_exitfuncs():
    while _exithandlers:
        func, args, kwargs = _exithandlers.pop()
        func(*args, **kwargs)
