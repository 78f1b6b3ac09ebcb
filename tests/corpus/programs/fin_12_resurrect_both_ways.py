# two dead cycles: one resurrects its neighbour only
import gc, weakref
gc.collect(); gc.disable()
box = []; log = []
class D(object):
    def __del__(self):
        log.append(self.n); box.append(self.other)
class N(object):
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
d = D(); d.n = 'd'; d.me = d; d.other = [d, 'kept']
p = N('p'); p.me = p
q = N('q'); q.me = q; q.d = d
del d, p, q
r = gc.collect()
print("collect %d log %s box %d garbage %d" % (r, log, len(box), len(gc.garbage)))
r = gc.collect()
print("collect %d log %s" % (r, log))
del box[:]
r = gc.collect()
print("collect %d log %s" % (r, log))
