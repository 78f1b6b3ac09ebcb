# title: A module that holds itself
# chapter: From Python 2 to 3
# shows: The module stands first on the list: Python 2.7 cannot clear a module and goes on to its dict, Python 3 clears the module.
# collector: 3.6

import gc
import types

gc.collect()
gc.disable()

work = types.ModuleType("work")
work.me = work

del work
print("found: %d" % gc.collect(0))
print("found again: %d" % gc.collect(2))
