# importlib: modules by name.
import sys as _sys


def import_module(name, package=None):
    if name.startswith('.'):
        dots = len(name) - len(name.lstrip('.'))
        parts = package.split('.')
        name = '.'.join(parts[:len(parts) - dots + 1] + [name[dots:]])
    __import__(name)
    return _sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    raise NotImplementedError('cyclescope does not have reload: remove the module from sys.modules and import it again')
