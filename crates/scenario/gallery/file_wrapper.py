# title: A finalizer made of a weak reference
# chapter: Finalizers
# shows: The wrapper has no __del__: a weak reference with a callback closes the file, so even a cycle can be freed in 2.7.
# collector: 2.7

import gc
from functools import partial
from weakref import ref

gc.disable()


class File(object):
    def close(self):
        print("file closed")


class FileWrapper(object):
    _refs = set()

    def __init__(self, file):
        self._file = file
        close = partial(self._close, file)
        self._refs.add(ref(self, close))

    @classmethod
    def _close(cls, file, dead):
        cls._refs.remove(dead)
        file.close()


wrapper = FileWrapper(File())
wrapper.me = wrapper  # even in a cycle

del wrapper
print("not yet")
#: The weak reference is cleared and its
#: callback called before anything is
#: deleted.
gc.collect()
print("left: %d" % len(FileWrapper._refs))
