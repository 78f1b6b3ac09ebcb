# title: Told when it dies
# chapter: Weak references
# shows: A weak reference does not count; with a callback it tells when its object is gone, the newest one first.
# collector: talk

import gc
import weakref

gc.disable()


class Page(object):
    pass


def told(name):
    def callback(ref):
        print("%s: the page is gone" % name)
    return callback


page = Page()
first = weakref.ref(page, told("first"))
second = weakref.ref(page, told("second"))
print(first() is page)

#: Both references are cleared before either
#: is told.
del page
print(first())
