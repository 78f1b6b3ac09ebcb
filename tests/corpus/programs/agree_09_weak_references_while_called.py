# who holds weak references while their callbacks run, and where that leaves them in the lists
import gc, sys, weakref
gc.collect()
gc.disable()
BASE = set()


class Node(object):
    pass


def gone(ref):
    count = sys.getrefcount(ref)
    seen = []
    for o in gc.get_objects():
        if id(o) not in BASE and type(o) is tuple:
            seen.append(len(o))
    print("references %d, tuples %s" % (count, seen))


def watched_by(make):
    node = Node()
    watch = make(node)
    BASE.update([id(o) for o in gc.get_objects()])
    BASE.add(id(BASE))
    del node


print("one")
watched_by(lambda node: weakref.ref(node, gone))
print("one, and one without a callback")
watched_by(lambda node: (weakref.ref(node, gone), weakref.ref(node)))
print("two")
watched_by(lambda node: (weakref.ref(node, gone), weakref.ref(node, gone)))
print("a proxy and two")
watched_by(lambda node: (weakref.proxy(node, gone), weakref.ref(node, gone), weakref.ref(node, gone)))


def collecting(ref):
    print("collected %d" % gc.collect(0))


holder = Node()
node = Node()
holder.watch = weakref.ref(node, collecting)
names = {id(holder): "holder", id(holder.watch): "watch", id(holder.__dict__): "dict"}
node = None
print([names[id(o)] for o in gc.get_objects() if id(o) in names])
