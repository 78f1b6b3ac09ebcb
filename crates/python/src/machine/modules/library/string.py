# string: its constants.
import sys as _sys

ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
whitespace = '\t\n\x0b\x0c\r ' if _sys.version_info[0] == 2 else ' \t\n\r\x0b\x0c'
printable = digits + ascii_letters + punctuation + ' \t\n\r\x0b\x0c'


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


if _sys.version_info[0] == 2:
    lowercase, uppercase, letters = ascii_lowercase, ascii_uppercase, ascii_letters

    def join(words, sep=' '):
        return sep.join(words)

    def split(s, sep=None, maxsplit=-1):
        return s.split(sep, maxsplit)

    def upper(s):
        return s.upper()

    def lower(s):
        return s.lower()

    def replace(s, old, new):
        return s.replace(old, new)

    def strip(s):
        return s.strip()
