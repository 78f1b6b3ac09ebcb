# the order of a ring after a collection depends on which of its objects has a name
import gc
gc.collect(); gc.disable()
class O(object):
    __slots__ = ('n', 'next')
    def __init__(self, n): self.n = n
def ring(root):
    names = 'abcd'
    all = [O(n) for n in names]
    for i in range(4): all[i].next = all[(i + 1) % 4]
    return all[names.index(root)]
for root in 'abcd':
    keep = ring(root)
    gc.collect(0)
    print("%s: %s" % (root, ' '.join(o.n for o in gc.get_objects() if type(o) is O)))
    keep = None
    print("dead %d" % gc.collect(1))
