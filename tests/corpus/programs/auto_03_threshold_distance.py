# how many allocations there are between two young collections
import gc, weakref
class N(object):
    __slots__ = ('me', '__weakref__')
gc.collect()
for threshold in (10, 50, 700):
    gc.disable(); gc.collect()
    gc.set_threshold(threshold, 1000, 1000)
    keep = []
    made = 0; marks = []
    def dead():
        n = N(); n.me = n
        return weakref.ref(n)
    gc.enable()
    w = dead(); made = 0
    while len(marks) < 3 and made < 5000:
        keep.append(N()); made += 1
        if w() is None:
            marks.append(made); w = dead()
    gc.disable()
    print("%d: %s" % (threshold, [b - a for a, b in zip(marks, marks[1:])]))
