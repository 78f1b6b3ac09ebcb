# rings of n slotted objects
import gc
gc.collect(); gc.disable()
class N(object):
    __slots__ = ('next',)
for n in (1, 2, 5, 50, 300):
    first = last = N()
    for i in range(n - 1):
        last.next = N(); last = last.next
    last.next = first
    del first, last
    print("ring of %d: collect %d" % (n, gc.collect()))
