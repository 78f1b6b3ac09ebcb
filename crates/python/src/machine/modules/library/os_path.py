# os.path: what names alone say. No file exists.
sep, curdir, pardir = '/', '.', '..'


def join(first, *rest):
    joined = first
    for part in rest:
        if part.startswith('/') or not joined:
            joined = part
        else:
            joined += part if joined.endswith('/') else '/' + part
    return joined


def split(p):
    at = p.rfind('/') + 1
    head, tail = p[:at], p[at:]
    return (head.rstrip('/') or head), tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    dot, start = p.rfind('.'), p.rfind('/') + 1
    if dot <= start or not p[start:dot].strip('.'):
        return p, ''
    return p[:dot], p[dot:]


def isabs(p):
    return p.startswith('/')


def normpath(p):
    parts = []
    for part in p.split('/'):
        if part == '..' and parts and parts[-1] != '..':
            parts.pop()
        elif part not in ('', '.') and not (part == '..' and isabs(p)):
            parts.append(part)
    return ('/' if isabs(p) else '') + '/'.join(parts) or '.'


def abspath(p):
    return normpath(join('/', p))


realpath = abspath


def exists(p):
    return False


isfile = isdir = islink = lexists = exists


def getsize(p):
    raise OSError('cyclescope has no files')
