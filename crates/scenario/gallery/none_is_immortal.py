# title: None is immortal
# chapter: Changed in 3.12
# shows: Up to 3.11 each use of None counts as one more reference; from 3.12 on its count does not change.
# collector: 3.12

import gc
import sys

gc.disable()

before = sys.getrefcount(None)
nothing = [None, None, None]
after = sys.getrefcount(None)

print("references: %d" % (after - before))
