# title: A frame that is asked for
# chapter: Changed in 3.11
# shows: Up to 3.10 frames are recycled and asking for one is no allocation; from 3.11 on a frame object is made when somebody asks, and counts.
# collector: 3.11

import gc
import sys

gc.disable()


def counted():
    before = gc.get_count()[0]
    frame = sys._getframe()
    after = gc.get_count()[0]
    del frame
    return after - before


counted()  # leaves a frame to recycle
print("allocations: %d" % counted())
