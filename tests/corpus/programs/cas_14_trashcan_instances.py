# a chain of instances only: up to 3.7 its end stays until something else is thrown away
import gc, weakref
gc.collect(); gc.disable()
class N(object):
    __slots__ = ('next', '__weakref__')
def chain(length):
    refs = []; x = None
    for i in range(length):
        n = N(); n.next = x; x = n
        refs.append(weakref.ref(n))
    return x, refs
for length in (20, 49, 50, 51, 80):
    head, refs = chain(length)
    del head
    left = sum(r() is not None for r in refs)
    print("%d: %d left" % (length, left))
    l = [[]]; del l
    print("%d: %d left after a list" % (length, sum(r() is not None for r in refs)))
