# title: What is being handled
# chapter: Changed in 3.11
# shows: While an exception is handled, up to 3.10 its traceback is held beside it, from 3.11 on by the exception alone.
# collector: 3.11

import gc
import sys

gc.disable()


def count(error):
    name = "__traceback__"
    trace = getattr(error, name, None)
    if trace is None:
        return 0
    return sys.getrefcount(trace) - 2


try:
    raise ValueError("no")
except ValueError as error:
    print("references: %d" % count(error))

print("end")
