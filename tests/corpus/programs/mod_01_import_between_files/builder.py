from lib import *

def describe(thing):
    return '%s %s' % (type(thing).__name__, thing.name)
