# from: 3.6
# a binary tree with parents: cycles, traversals, collection
import gc
gc.collect(); gc.disable()
class Tree:
    alive = 0
    def __init__(self, key, parent=None):
        self.key, self.parent, self.left, self.right = key, parent, None, None
        Tree.alive += 1
    def __del__(self): Tree.alive -= 1
    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child: child.insert(key)
        else: setattr(self, side, Tree(key, self))
    def __iter__(self):
        if self.left: yield from self.left
        yield self.key
        if self.right: yield from self.right
    def depth(self): return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)
    def path(self): return [] if not self.parent else self.parent.path() + [self.parent.key]
root = Tree(50)
for k in [30, 70, 20, 40, 60, 80, 35, 45, 65]: root.insert(k)
print(list(root), root.depth(), root.left.right.left.path(), Tree.alive)
root = None
print("dropped", Tree.alive)
print("collected", gc.collect(), Tree.alive)
