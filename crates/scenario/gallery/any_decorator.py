# title: Any expression decorates
# chapter: Changed in 3.9
# shows: From 3.9 on what stands after @ may be any expression; here a list holds the function for good.
# collector: 3.9

import gc
import sys

gc.disable()

kept = []


def keep(function):
    kept.append(function)
    return function


@[keep][0]
def work():
    pass


count = sys.getrefcount(work) - 1
print("references: %d" % count)
