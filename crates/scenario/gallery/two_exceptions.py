# title: Two exceptions, no parentheses
# chapter: Changed in 3.14
# shows: From 3.14 on except takes several types as they stand; in Python 2.7 the second one is a name, and holds the exception from then on.
# collector: 3.14.5

import gc

gc.disable()

try:
    raise ValueError("no")
except ValueError, TypeError:
    print("handled")

is_type = isinstance(TypeError, type)
print("TypeError is a type: %s" % is_type)
