# What the interpreter does when it ends: the youngest first. 2.7 goes on with what is registered
# meanwhile, 3 does not.
import sys as _sys
import traceback as _traceback

_exithandlers = []


def register(func, *args, **kwargs):
    _exithandlers.append((func, args, kwargs))
    return func


def _call(func, args, kwargs):
    try:
        func(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException:
        _sys.stderr.write('Error in atexit._run_exitfuncs:\n' if _sys.version_info[:2] < (3, 10)
                          else 'Exception ignored in atexit callback: %r\n' % (func,))
        _traceback.print_exc()


if _sys.version_info[0] == 2:
    def _run_exitfuncs():
        while _exithandlers:
            _call(*_exithandlers.pop())
else:
    def unregister(func):
        _exithandlers[:] = [handler for handler in _exithandlers if handler[0] != func]

    def _run_exitfuncs():
        for handler in reversed(_exithandlers[:]):
            _call(*handler)
        _exithandlers[:] = []

    def _clear():
        _exithandlers[:] = []

    def _ncallbacks():
        return len(_exithandlers)
