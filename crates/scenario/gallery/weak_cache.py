# title: A cache that does not keep
# chapter: Weak references
# shows: A WeakValueDictionary knows an image for as long as somebody else holds it, and not a moment longer.
# collector: 2.7

import gc
import weakref

gc.disable()


class Image(object):
    pass


cache = weakref.WeakValueDictionary()
image = Image()
cache["logo"] = image
print(sorted(cache.keys()))

#: The last reference that counts goes; the
#: entry goes with it.
del image
print(sorted(cache.keys()))
