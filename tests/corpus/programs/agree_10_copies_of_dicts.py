# whether the copy of a dict is tracked, and whether it is new memory
import gc
from copy import copy as copy_of
gc.collect()
gc.disable()


class Node(object):
    pass


def make(names):
    node = Node()
    for name in names:
        setattr(node, name, [])
    return node


def cost(dict):
    before = gc.get_count()[0]
    copy = dict.copy()
    return gc.get_count()[0] - before


def costs(*nodes):
    return [cost(node.__dict__) for node in nodes]


def fill_free_lists(depth):
    free = {}, [], (depth,), (depth, depth), (depth, depth, depth)
    if depth:
        fill_free_lists(depth - 1)


fill_free_lists(60)
cost({})
costs()

print("tracked")
plain = {"a": []}
plain["a"] = 1
print("a dict %s" % gc.is_tracked(plain.copy()))
gaps = {}
for key in "abcdefghij":
    gaps[key] = []
for key in "bcdefghij":
    del gaps[key]
gaps["a"] = 1
print("with gaps %s" % gc.is_tracked(gaps.copy()))
print("by dict() %s" % gc.is_tracked(dict(plain)))
print("with gaps by dict() %s" % gc.is_tracked(dict(gaps)))
filled = {"b": 1}
filled.update(plain)
print("into a filled one %s" % gc.is_tracked(filled))


class Table(dict):
    pass


print("of a subclass %s" % gc.is_tracked(dict(Table(plain))))
print("by copy.copy %s" % gc.is_tracked(copy_of(plain)))
node = make("a")
node.a = 1
print("a __dict__ %s" % gc.is_tracked(node.__dict__.copy()))
node.__dict__.clear()
print("emptied %s" % gc.is_tracked(node.__dict__.copy()))

print("new memory")
print("the same keys %s" % costs(make("xyz"), make("xy"), make("yx")))
longer = make("xyzuvw")
print("more keys %s" % costs(longer, make("xyz")))


class Node(object):
    pass


nodes = make("xyzuvw"), make("xyzuvwabcdefghi"), make("xy")
print("more from the first on %s" % costs(*nodes))


class Node(object):
    pass


nodes = make("xyz"), make("xy")
del nodes[0].x
print("one deleted %s" % costs(nodes[0], nodes[1], make("xy")))


class Node(object):
    pass


nodes = make("xyz"), make("xy"), make("xy")
nodes[0].__dict__.pop("x")
nodes[1].__dict__[3] = 1
nodes[2].__dict__["q"] = 1
print("through the dict %s" % costs(*nodes))
nodes = make("xyz"), make("xy"), make("")
nodes[0].__dict__.clear()
nodes[1].__dict__.popitem()
print("emptied %s" % costs(*nodes))
copy = make("xyz").__dict__.copy()
print("a copy %d" % cost(copy))
empty = {}
print("empty %d" % cost(empty))
empty.clear()
print("cleared %d" % cost(empty))
empty[1] = 2
print("filled %d" % cost(empty))
