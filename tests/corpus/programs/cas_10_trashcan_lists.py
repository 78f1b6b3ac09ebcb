# nested lists deeper than the limit die in another order
import gc
gc.collect(); gc.disable()
log = []
class D(object):
    __slots__ = ('n',)
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def nested(depth):
    l = []
    for i in range(depth, 0, -1): l = [D(i), l]
    return l
def runs(numbers):
    # the numbers as stretches
    out = []
    for n in numbers:
        if out and abs(out[-1][1] - n) == 1 and (len(out[-1]) < 3 or out[-1][1] - out[-1][0] != 0 and (n - out[-1][1] > 0) == (out[-1][1] - out[-1][0] > 0)):
            out[-1][1] = n
        elif out and out[-1][0] == out[-1][1] and abs(out[-1][1] - n) == 1:
            out[-1][1] = n
        else:
            out.append([n, n])
    return ' '.join('%d..%d' % tuple(r) for r in out)
for depth in (10, 40, 60, 120):
    l = nested(depth)
    del l
    print("%d: %s" % (depth, runs(log)))
    print(sorted(log) == list(range(1, depth + 1)))
    del log[:]
