# the module gc, whole
import gc, sys
gc.collect(); gc.disable()
print(gc.isenabled(), gc.get_debug())
gc.enable(); print(gc.isenabled()); gc.disable()
print(sorted(name for name in dir(gc) if name.startswith('DEBUG')))
print([getattr(gc, name) for name in ('DEBUG_STATS', 'DEBUG_COLLECTABLE', 'DEBUG_UNCOLLECTABLE', 'DEBUG_SAVEALL', 'DEBUG_LEAK')])
class N(object):
    __slots__ = ('o', '__weakref__')
a = N(); a.o = [a]
print(gc.is_tracked(a), gc.is_tracked({}), gc.is_tracked(1), gc.is_tracked(()))
print([type(x).__name__ for x in gc.get_referents(a)], gc.get_referents(1), gc.get_referents([1, 'x', None]))
print(len(gc.get_referents([1], [2])), gc.get_referents({1: 'a'}))
refs = gc.get_referrers(a)
print(a.o in refs, globals() in refs, a in gc.get_referrers(a.o), gc.get_referrers(object()))
print(a in gc.get_objects(), any(x is a.o for x in gc.get_objects()))
print(gc.get_threshold())
old = gc.get_threshold()
gc.set_threshold(100, 5); print(gc.get_threshold()[:2]); gc.set_threshold(*old)
print(len(gc.get_count()), gc.garbage)
gc.set_debug(gc.DEBUG_SAVEALL)
del a
print(gc.collect(), len(gc.garbage), sorted(type(x).__name__ for x in gc.garbage))
gc.set_debug(0)
del gc.garbage[:]
print(gc.collect(), gc.collect(0), gc.collect(1), gc.collect(2))
if hasattr(gc, 'callbacks'):
    events = []
    def callback(phase, info): events.append((phase, info['generation'], info['collected'], info['uncollectable']))
    gc.callbacks.append(callback)
    b = N(); b.o = b; del b
    gc.collect(0); gc.collect(); gc.collect(1)
    gc.callbacks.remove(callback)
    print(events)
    stats = gc.get_stats()
    print(len(stats), sorted(stats[0]))
    before = stats[2]['collections'], stats[2]['collected']
    b = N(); b.o = b; del b
    gc.collect()
    stats = gc.get_stats()
    print(stats[2]['collections'] - before[0], stats[2]['collected'] - before[1])
    def broken(phase, info): raise ValueError(phase)
if hasattr(gc, 'freeze'):
    print(gc.freeze(), gc.get_freeze_count() > 0, len(gc.get_objects()) < 50)
    print(gc.unfreeze(), gc.get_freeze_count())
    b = N(); b.o = b
    gc.freeze(); del b
    print(gc.collect()); gc.unfreeze(); print(gc.collect())
for bad in (lambda: gc.set_debug('x'), lambda: gc.collect('x'), lambda: gc.is_tracked(), lambda: gc.get_objects(1, 2), lambda: gc.enable(1)):
    try:
        bad()
        print('accepted')
    except TypeError:
        print('TypeError')
