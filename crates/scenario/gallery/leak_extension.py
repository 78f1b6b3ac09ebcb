# title: A count that a C module forgot
# chapter: Leaks
# shows: An extension that takes a reference and never gives it back makes an object immortal: no name leads to it, no cycle either, and the collector must leave it alone.
# collector: 2.7

import ctypes
import gc

gc.disable()
gc.collect()


class Picture(object):
    def __del__(self):
        print("picture freed")


picture = Picture()

#: What a faulty C function does: Py_INCREF,
#: and no Py_DECREF.
forget = ctypes.pythonapi.Py_IncRef
forget(ctypes.py_object(picture))

del picture
print("found: %d" % gc.collect())
print("nobody can reach it any more")
