# functools.wraps: a wrapper looks like what it wraps.
import sys as _sys
from _functools import partial as _partial

_python2 = _sys.version_info[0] == 2
WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__doc__') + (() if _python2 else ('__qualname__',))
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        # 2.7 insists on them all.
        if _python2 or hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    if not _python2:
        wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return _partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)
