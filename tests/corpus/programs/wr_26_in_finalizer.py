# what weak references to the trash are worth while finalizers run, and those that a finalizer makes
import gc, weakref
gc.collect(); gc.disable()
def called(what):
    def callback(ref):
        print("callback " + what)
    return callback
made = []
class Node(object):
    def __del__(self):
        print("del %s: plain %s, watched %s" % (self.name, plain() is not None, watched() is not None))
        made.append(weakref.ref(self, called("late")))
        made.append(weakref.ref(self))
a = Node(); a.name = 'a'; a.me = a
plain = weakref.ref(a)
watched = weakref.ref(a, called("watched"))
del a
gc.collect()
print([ref() is None for ref in made])
