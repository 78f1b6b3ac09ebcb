# title: The last subclass
# chapter: Changed in 3.11
# shows: A class knows its subclasses by a dict of weak references; up to 3.10 the dict stays, empty, when the last of them is gone.
# collector: 3.11

import gc

gc.collect()
gc.disable()


class Base(object):
    pass


def containers():
    return sum(type(found) in (dict, list) for found in gc.get_objects())


containers()
before = containers()


class Derived(Base):
    pass


del Derived
gc.collect(0)
print("dicts and lists that stay: %d" % (containers() - before))
