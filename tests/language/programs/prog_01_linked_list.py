# from: 3.6
# a linked list, doubly, with iteration and weak links back
import weakref, gc, sys
gc.collect(); gc.disable()
class Node:
    def __init__(self, value, prev=None):
        self.value, self.next = value, None
        self._prev = weakref.ref(prev) if prev else None
    @property
    def prev(self): return self._prev() if self._prev else None
    def __repr__(self): return f"Node({self.value})"
    def __del__(self): print("free", self.value)
class LinkedList:
    def __init__(self, items=()):
        self.head = self.tail = None
        self.size = 0
        for item in items: self.append(item)
    def append(self, value):
        node = Node(value, self.tail)
        if self.tail: self.tail.next = node
        else: self.head = node
        self.tail = node
        self.size += 1
        return node
    def __iter__(self):
        node = self.head
        while node:
            yield node
            node = node.next
    def __len__(self): return self.size
    def __getitem__(self, i):
        for k, node in enumerate(self):
            if k == i: return node
        raise IndexError(f"no node {i}")
    def remove(self, value):
        before, node = None, self.head
        while node and node.value != value: before, node = node, node.next
        if not node: raise ValueError(f"{value!r} is not here")
        if before: before.next = node.next
        else: self.head = node.next
        if node is self.tail: self.tail = before
        self.size -= 1
    def __contains__(self, value): return any(n.value == value for n in self)
l = LinkedList("abcd")
print(len(l), list(l), l[2], l[2].prev, "c" in l, "z" in l, bool(l))
l.remove("b"); print("removed", [n.value for n in l])
try: l[9]
except IndexError as e: print(e)
try: l.remove("q")
except ValueError as e: print(e)
first = l.head
print(sys.getrefcount(first))
l = None
print("list gone")
first = None
print(gc.collect())
