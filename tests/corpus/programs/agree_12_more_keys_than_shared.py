# The keys that a class's instances share are 30 at the most, and one less for each instance made. In
# 3.13.0 a __dict__ that gets one more takes the values over: only then does it report them.
import gc
gc.collect()
gc.disable()

def filled(names):
    class Node(object):
        pass
    node = Node()
    node.me = node
    for i in range(names - 1):
        setattr(node, 'k%d' % i, i)
    return node

for names in (27, 28, 29, 30):
    gc.collect()
    entries = filled(names).__dict__
    entries['more'] = []
    print(names)
    print('me' in entries)
    print(gc.collect(0))
    print('me' in entries)
    entries = None
    print(gc.collect())

for names in (27, 28, 29, 30):
    gc.collect()
    entries = filled(names).__dict__
    entries.update(more=[])
    print(gc.collect(0))
    entries = None
    print(gc.collect())
