# to: 2.7
# except with a comma, raise with commas, what is handled
import sys
try:
    raise ValueError, 'message'
except ValueError, e:
    print e, repr(e), e.args, e.message
print e
try:
    raise KeyError, ('a', 'b')
except (KeyError, IndexError), e:
    print e, e.args
try:
    raise ValueError, ValueError('instance')
except ValueError, e:
    print e
def inner():
    raise IndexError('inner')
try:
    try:
        inner()
    except IndexError:
        t, v, tb = sys.exc_info()
        raise TypeError, 'outer', tb
except TypeError, e:
    print e, sys.exc_info()[2].tb_next is not None
    del tb
print sys.exc_info()[0].__name__
def quiet():
    try:
        raise KeyError
    except KeyError:
        print sys.exc_info()[0].__name__
    print sys.exc_info()[0].__name__
quiet()
print sys.exc_info()[0].__name__
print sys.exc_type.__name__, sys.exc_value
sys.exc_clear()
print sys.exc_info(), sys.exc_type
class Classic:
    def __init__(self, text): self.text = text
    def __str__(self): return 'classic ' + self.text
class Derived(Classic): pass
try:
    raise Classic('one')
except Classic, e:
    print e, isinstance(e, Classic), sys.exc_info()[0] is Classic
try:
    raise Derived, 'two'
except Classic, e:
    print e, sys.exc_info()[0] is Derived
try:
    raise Derived, Derived('three')
except (KeyError, Classic), e:
    print e
try:
    raise 'string'
except TypeError, e:
    print e
try:
    raise 3
except TypeError, e:
    print e
try:
    raise object()
except TypeError, e:
    print e
try:
    try:
        raise ValueError('first')
    except ValueError:
        raise
except ValueError, e:
    print 're-raised', e
try:
    try:
        1 / 0
    finally:
        print 'finally'
except ZeroDivisionError, e:
    print e
else:
    print 'not here'
try:
    pass
except:
    print 'never'
else:
    print 'else'
class Old(Exception):
    def __init__(self, a, b): self.a = a
try:
    raise Old, (1, 2)
except Old, e:
    print e.a, e.args, str(e)
try:
    raise Exception, None
except Exception, e:
    print repr(e)
try:
    raise StandardError, 'standard'
except StandardError, e:
    print repr(e)
raise Classic('uncaught')
