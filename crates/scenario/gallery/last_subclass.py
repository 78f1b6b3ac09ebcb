# title: The last subclass
# chapter: Changed in 3.11
# shows: A class knows its subclasses by a dict of weak references; up to 3.10 the dict stays, empty, when the last of them is gone.
# collector: 3.11

import gc

gc.collect()
gc.disable()


class Base(object):
    pass


def empty_dicts():
    found = 0
    for seen in gc.get_objects():
        if type(seen) is dict and not seen:
            found += 1
    return found


empty_dicts()
before = empty_dicts()


class Derived(Base):
    pass


del Derived
gc.collect(0)
print("stays: %d" % (empty_dicts() - before))
