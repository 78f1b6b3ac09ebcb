# chains that mix lists, dicts and instances
import gc
gc.collect(); gc.disable()
log = []
class D(object):
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def instances_and_lists(depth):
    x = None
    for i in range(depth, 0, -1):
        d = D(i); d.rest = [x]; x = d
    return x
def dicts(depth):
    x = {}
    for i in range(depth, 0, -1): x = {'a': D(i), 'b': x}
    return x
for make in (instances_and_lists, dicts):
    for depth in (20, 45, 70):
        x = make(depth)
        del x
        print("%s %d: %d first %s last %s" % (make.__name__, depth, len(log), log[:3], log[-3:]))
        del log[:]
