# os, without a file system: what can be told from names alone. There are no files, no processes and no
# variables of the environment.
import sys as _sys
import os.path as path

name = 'posix'
sep, altsep, extsep, pathsep, linesep, curdir, pardir, devnull = '/', None, '.', ':', '\n', '.', '..', '/dev/null'
environ = {}
error = OSError


def getpid():
    return 1


def getcwd():
    return '/'


def getenv(key, default=None):
    return environ.get(key, default)


def urandom(n):
    raise NotImplementedError('cyclescope has no randomness that does not repeat')


def _missing(*args, **kwargs):
    raise OSError('cyclescope has no files and no processes')


listdir = mkdir = makedirs = remove = unlink = rename = rmdir = stat = open = system = popen = fork = kill = _missing
