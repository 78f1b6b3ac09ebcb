# title: A dict made from another
# chapter: Changed in 3.10
# shows: A dict that once held a container stays tracked; from 3.10 on one that is made from it by dict() is tracked as well.
# collector: 3.10

import gc

gc.disable()

settings = {"cache": []}
settings["cache"] = None
made = dict(settings)
print("dict: %s" % gc.is_tracked(settings))
print("made: %s" % gc.is_tracked(made))

gc.collect()
print("after a full collection")
print("dict: %s" % gc.is_tracked(settings))
print("made: %s" % gc.is_tracked(made))
