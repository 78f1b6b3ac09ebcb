# title: Names that are new
# chapter: From Python 2 to 3
# shows: Each version brings names that the ones before it do not have; a program can ask.
# collector: 3.6

import gc
import itertools
import sys
import types


def ask(module, name):
    there = hasattr(module, name)
    print("%s: %s" % (name, there))


ask(list, "copy")
ask(gc, "freeze")
ask(types, "CellType")
ask(gc, "is_finalized")
ask(itertools, "pairwise")
ask(sys, "exception")
ask(int, "is_integer")
ask(sys, "_is_gil_enabled")
