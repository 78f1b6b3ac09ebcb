# title: Nothing inside to watch
# chapter: Changed in 3.8
# shows: An instance with empty slots refers to nothing but its class: up to 3.7 the collector does not see it, from 3.8 on it does.
# collector: 3.8

import gc

gc.disable()


class Mark(object):
    __slots__ = ()


mark = Mark()
print("watched: %s" % gc.is_tracked(mark))
gc.collect(0)
print("still here: %s" % bool(mark))
