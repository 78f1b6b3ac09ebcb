# title: The collector says what it finds
# chapter: From Python 2 to 3
# shows: With DEBUG_STATS set the collector writes to stderr what it does; the words and the numbers changed with the versions.
# collector: 3.6

import gc
import sys

gc.disable()


class Node(object):
    pass


gc.set_debug(gc.DEBUG_STATS)
gc.collect(0)

node = Node()
node.me = node
del node
gc.collect(0)

gc.set_debug(0)
sys.stderr.write("nothing more\n")
print("end")
