# resurrected by the collector, dropped later: no second __del__
import gc
gc.collect(); gc.disable()
box = []; log = []
class D(object):
    def __del__(self):
        log.append('del'); box.append(self)
d = D(); d.me = d
del d
print("collect %d %s box %d" % (gc.collect(), log, len(box)))
for o in gc.garbage: o.me = None
del gc.garbage[:]
if log == []: del o
print("%s box %d" % (log, len(box)))
del box[:]
print("collect %d %s box %d" % (gc.collect(), log, len(box)))
