# a property whose function holds it: what tp_clear of a property lets go of
import gc
gc.collect(); gc.disable()
def read(owner): return owner
name = property(read)
read.__defaults__ = (name,)
del read, name
print("found %d" % gc.collect(1))
print("found again %d" % gc.collect())
