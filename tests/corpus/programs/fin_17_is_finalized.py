# gc.is_finalized
import gc
gc.collect(); gc.disable()
if hasattr(gc, 'is_finalized'):
    box = []
    class D(object):
        def __del__(self):
            print("inside %s" % gc.is_finalized(self))
            box.append(self)
    d = D()
    print(gc.is_finalized(d))
    del d
    print(gc.is_finalized(box[0]))
    d = D(); d.me = d; del box[:], d
    gc.collect()
    print(gc.is_finalized(box[0]))
    print(gc.is_finalized(3), gc.is_finalized('a'), gc.is_finalized([]))
else:
    print("no is_finalized")
