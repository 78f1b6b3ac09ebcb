# traceback: the parts of which its texts consist.
import sys as _sys
from traceback import format_exc as _format_exc, _exception_text, _entries, _source_line


class FrameSummary(tuple):
    __slots__ = ()
    filename = property(lambda self: self[0])
    lineno = property(lambda self: self[1])
    name = property(lambda self: self[2])
    line = property(lambda self: self[3])

    def __repr__(self):
        return '<FrameSummary file %s, line %d in %s>' % self[:3]


def _write(text, file):
    (_sys.stderr if file is None else file).write(text)


def print_exc(limit=None, file=None, chain=True):
    _write(_format_exc(), file)


def format_exception(etype, value=None, tb=None, limit=None, chain=True):
    if isinstance(etype, BaseException):
        etype, value, tb = type(etype), etype, etype.__traceback__
    return _exception_text(value, tb).splitlines(True)


def print_exception(etype, value=None, tb=None, limit=None, file=None, chain=True):
    _write(''.join(format_exception(etype, value, tb)), file)


def format_exception_only(etype, value=None):
    if isinstance(etype, BaseException):
        value = etype
    return [_exception_text(value, None).splitlines(True)[-1]]


def format_tb(tb, limit=None):
    entries = []
    for line in _entries(tb).splitlines(True)[1:]:
        if line.startswith('  File '):
            entries.append('')
        entries[-1] += line
    return entries[:limit]


def print_tb(tb, limit=None, file=None):
    _write(''.join(format_tb(tb, limit)), file)


def extract_tb(tb, limit=None):
    found = []
    while tb is not None and (limit is None or len(found) < limit):
        code = tb.tb_frame.f_code
        found.append(FrameSummary((code.co_filename, tb.tb_lineno, code.co_name, _source_line(code, tb.tb_lineno))))
        tb = tb.tb_next
    return found


def _frames(frame):
    found = []
    while frame is not None:
        code = frame.f_code
        found.append(FrameSummary((code.co_filename, frame.f_lineno, code.co_name, _source_line(code, frame.f_lineno))))
        frame = frame.f_back
    return found[::-1]


def extract_stack(f=None, limit=None):
    return _frames(f or _sys._getframe(1))


def format_list(entries):
    return ['  File "%s", line %d, in %s\n    %s\n' % tuple(entry) for entry in entries]


def format_stack(f=None, limit=None):
    return format_list(_frames(f or _sys._getframe(1)))


def print_stack(f=None, limit=None, file=None):
    _write(''.join(format_list(_frames(f or _sys._getframe(1)))), file)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
