# a generator suspended inside try: finally, in a cycle
import gc
gc.collect(); gc.disable()
log = []
class N(object):
    __slots__ = ('g',)
def gen(n):
    try:
        yield n
    finally:
        log.append('finally')
n = N(); n.g = gen(n)
next(n.g)
del n
print("collect %d log %s garbage %d" % (gc.collect(), log, len(gc.garbage)))
if gc.garbage:
    print(type(gc.garbage[0]).__name__)
    gc.garbage.pop().close()
    print("closed %s" % log)
    print("collect %d" % gc.collect())
