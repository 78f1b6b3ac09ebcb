# what the functions of gc refuse
import gc
for wrong in (3, -1, 'a', None, 1.5):
    try:
        print(gc.collect(wrong))
    except ValueError as e:
        print('ValueError %s' % e)
    except TypeError as e:
        print('TypeError')
try:
    gc.collect(0, 1)
except TypeError as e:
    print('TypeError')
try:
    gc.collect(generation=7)
except ValueError as e:
    print('ValueError %s' % e)
print(gc.collect(generation=0) >= 0)
print(gc.get_debug())
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.get_debug() == gc.DEBUG_SAVEALL)
gc.set_debug(0)
print(gc.is_tracked([]), gc.is_tracked(1))
print(gc.get_referents())
print(gc.get_referrers())
print(gc.get_referents(1, 'a', None))
