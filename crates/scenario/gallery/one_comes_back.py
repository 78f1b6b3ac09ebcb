# title: One comes back, the other does not
# chapter: Changed in 3.9
# shows: Two cycles are trash, and one comes back by its finalizer: up to 3.8 the other one is kept with it, from 3.9 on it is cleared.
# collector: 3.9

import gc

gc.disable()
kept = []


class Ghost(object):
    def __del__(self):
        kept.append(self)


class Node(object):
    pass


ghost = Ghost()
ghost.me = ghost
node = Node()
node.me = node

del ghost, node
print("collected: %d" % gc.collect(0))
print("came back: %d" % len(kept))
print("collected: %d" % gc.collect(1))
