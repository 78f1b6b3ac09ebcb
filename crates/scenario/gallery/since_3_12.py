# title: 3.12: the collector waits its turn
# chapter: Since the talk
# shows: A counter over its threshold only asks for a collection; it happens between two instructions and no longer inside of an allocation.
# collector: 3.12

import gc

gc.disable()
gc.collect()


class Node(object):
    def __init__(self):
        self.me = self


gc.set_threshold(3)
gc.enable()
#: One instruction makes six objects; up to
#: 3.11 a collection happens in the middle of
#: it.
pairs = list(zip("abcdef", range(6)))
for i in range(3):
    node = Node()
gc.disable()
print(len(pairs))
