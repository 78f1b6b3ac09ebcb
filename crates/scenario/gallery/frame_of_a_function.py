# title: The frame of a running function
# chapter: Changed in 3.7
# shows: While a function runs, its variables stand in a frame: up to 3.6 the collector watches it all the time, from 3.7 on not before it is over.
# collector: 3.7

import gc
import sys

gc.disable()


def work():
    frame = sys._getframe()
    watched = gc.is_tracked(frame)
    print("watched: %s" % watched)
    del frame


work()
print("end")
