# to: 2.7
# the traceback of an exception that nobody catches
def outer(n):
    inner(n,
          1)
def inner(a, b):
    raise RuntimeError, 'at the bottom %d' % a
class C:
    def m(self): outer(3)
C().m()
