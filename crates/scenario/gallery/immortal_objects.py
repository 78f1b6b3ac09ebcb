# title: The immortal are set aside
# chapter: Changed in 3.12
# shows: A full collection of 3.12 moves the immortal objects of the interpreter to the permanent list, where gc.freeze puts things; before and after it that list is empty.
# collector: 3.12

import gc

gc.disable()


def aside():
    if not hasattr(gc, "get_freeze_count"):
        return False
    return gc.get_freeze_count() > 0


print("set aside: %s" % aside())
gc.collect()
print("set aside: %s" % aside())
