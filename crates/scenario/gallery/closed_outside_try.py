# title: Closed outside of a try
# chapter: Changed in 3.13
# shows: The generator that is closed waits in no try: up to 3.12 it lets its function go with that, from 3.13 on it keeps it until it dies itself.
# collector: 3.13

import gc
import weakref

gc.disable()


def rows():
    yield 1
    yield 2


function = weakref.ref(rows)
reader = rows()
print("row %d" % next(reader))

del rows
reader.close()
print("function: %s" % bool(function()))

del reader
print("function: %s" % bool(function()))
