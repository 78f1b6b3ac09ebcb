# from: 3.6
# observers held weakly and strongly
import weakref
class Subject:
    def __init__(self): self._strong, self._weak = [], weakref.WeakSet()
    def attach(self, o, weak=False): (self._weak.add if weak else self._strong.append)(o)
    def notify(self, *args):
        for o in self._strong: o.update(*args)
        for o in sorted(self._weak, key=lambda o: o.name): o.update(*args)
class Observer:
    def __init__(self, name): self.name = name
    def update(self, event): print(f"{self.name} got {event}")
    def __del__(self): print("observer gone:", self.name)
s = Subject()
a, b, c = Observer("a"), Observer("b"), Observer("c")
s.attach(a); s.attach(b, weak=True); s.attach(c, weak=True)
s.notify("one")
del a, b
s.notify("two")
s._strong.clear()
s.notify("three")
