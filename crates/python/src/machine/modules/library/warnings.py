# warnings: they are written to standard error, each time.
import sys as _sys


def warn(message, category=None, stacklevel=1, source=None):
    if _quiet[0]:
        return
    if isinstance(message, Warning):
        category = type(message)
    name = (category or UserWarning).__name__
    frame = _sys._getframe(stacklevel)
    where = '%s:%d' % (frame.f_code.co_filename, frame.f_lineno)
    _sys.stderr.write('%s: %s: %s\n' % (where, name, message))


_quiet = [False]


def simplefilter(action, category=Warning, lineno=0, append=False):
    _quiet[0] = action == 'ignore'


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _quiet[0] = action == 'ignore'


def resetwarnings():
    _quiet[0] = False


class catch_warnings(object):
    def __init__(self, record=False):
        self._before = None

    def __enter__(self):
        self._before = _quiet[0]

    def __exit__(self, *exc_info):
        _quiet[0] = self._before
