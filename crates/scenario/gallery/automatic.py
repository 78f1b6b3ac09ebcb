# title: When the collector starts by itself
# chapter: Generations
# shows: Every new object is counted; when the counter passes the threshold, generation 0 is collected in the middle of whatever was going on.
# collector: talk

import gc

gc.disable()
gc.collect()


class Leaf(object):
    def __init__(self):
        self.me = self  # a cycle


gc.set_threshold(4, 2, 2)
gc.enable()
for i in range(12):
    #: The old leaf loses its name when the
    #: new one gets it.
    leaf = Leaf()
gc.disable()
print("made twelve")
