# with everything else frozen and only survivors, the 25 % rule gives an exact sequence
import gc
if hasattr(gc, 'freeze'):
    class N(object):
        __slots__ = ('x',)
    log = []
    def note(phase, info):
        if phase == 'start': log.append(str(info['generation']))
    keep = [None] * 400; numbers = list(range(400))
    gc.disable(); gc.collect(); gc.freeze()
    gc.collect()
    gc.callbacks.append(note)
    gc.set_threshold(5, 2, 2)
    gc.enable()
    for i in numbers: keep[i] = N()
    gc.disable()
    gc.callbacks.remove(note)
    text = ''.join(log)
    print("%d collections, %d of them full" % (len(text), text.count('2')))
    print(text)
else:
    print("no freeze")
