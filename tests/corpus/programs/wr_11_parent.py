# a tree whose children know their parent weakly needs no collector
import gc, weakref
gc.collect(); gc.disable()
log = []
class Node(object):
    def __init__(self, name, parent=None):
        self.name = name; self.children = []
        self.parent = parent and weakref.ref(parent)
        if parent: parent.children.append(self)
    def __del__(self): log.append(self.name)
root = Node('root')
kid = Node('kid', root); grandchild = Node('grandchild', kid)
del kid
print(grandchild.parent().name)
del root
print(log)
print(grandchild.parent() is None)
del grandchild
print(log)
class Strong(object): pass
p = Strong(); c = Strong(); p.c = c; c.p = p
del p, c
print(gc.collect())
