# what set_debug writes, seen through sys.stderr's last line
import gc, sys
gc.collect(); gc.disable()
class N(object): pass
gc.set_debug(gc.DEBUG_COLLECTABLE)
a = N(); a.l = [a]
del a
print(gc.collect())
gc.set_debug(0)
