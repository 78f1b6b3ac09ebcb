# methods that close over a class, and callbacks that close over their owner
import gc, weakref
gc.collect(); gc.disable()
class Button(object):
    def __init__(self):
        self.clicked = None
class Dialog(object):
    def __init__(self):
        self.button = Button()
        self.button.clicked = lambda: self.close()
    def close(self): return 'closed'
d = Dialog(); w = weakref.ref(d)
print(d.button.clicked())
del d
print(w() is not None)
print(gc.collect() > 0)
print(w() is not None)
class Weak(object):
    def __init__(self):
        self.button = Button()
        me = weakref.ref(self)
        self.button.clicked = lambda: me().close()
    def close(self): return 'closed'
d = Weak(); w = weakref.ref(d)
print(d.button.clicked())
b = d.button
del d
print(w() is not None)
try:
    b.clicked()
except AttributeError as e:
    print(e)
