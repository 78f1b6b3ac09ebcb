class Node(object):
    left = None
class Slotted(object):
    __slots__ = ('left', 'right', '__weakref__')
class Lazarus(Node):
    def __del__(self):
        saved.append(self)
class Named(Slotted):
    pass
a = b = c = d = e = f = g = h = None
try:
    e = lambda kept=e: kept
except Exception as problem:
    pass
try:
    e.left = e
except Exception as problem:
    pass
try:
    e.__class__ = Named
except Exception as problem:
    pass
try:
    a = Lazarus()
except Exception as problem:
    pass
