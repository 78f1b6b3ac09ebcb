# observers: a subject that holds them strongly keeps them, one that holds them weakly does not
import gc, weakref
gc.collect(); gc.disable()
class Strong(object):
    def __init__(self): self.observers = []
    def register(self, o): self.observers.append(o)
    def notify(self): return len([o.update() for o in self.observers])
class Weak(object):
    def __init__(self): self.observers = []
    def register(self, o): self.observers.append(weakref.ref(o, self.observers.remove))
    def notify(self): return len([o().update() for o in self.observers])
class Observer(object):
    def __init__(self, subject): self.subject = subject; subject.register(self)
    def update(self): return 1
for kind in (Strong, Weak):
    subject = kind()
    a = Observer(subject); b = Observer(subject)
    print("%s %d" % (kind.__name__, subject.notify()))
    del a
    print("one name less %d" % subject.notify())
    del b
    print("both %d" % subject.notify())
    del subject
    print("collect %d" % gc.collect())
