# the counter of the young generation counts allocations of what the collector could see
import gc
gc.disable()
class S(object):
    __slots__ = ('a',)
gc.collect()
def count(): return gc.get_count()[0]
str(count())
a = count()
keep = [S(), S(), S()]
b = count()
print("three slotted instances %d" % (b - a >= 3))
before = count()
x = S()
print("one %d" % (count() - before))
before = count()
del x
print("released %d" % (count() - before))
before = count()
n = object(); m = 'text' + str(before); k = before + 100000
print("not seen by the collector %d" % (count() - before))
before = count()
gc.collect(0)
print("after collect(0) %s" % (count() < 10))
