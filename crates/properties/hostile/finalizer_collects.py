import gc
class A(object):
    def __del__(self):
        self.x = self
        x = A()
        x.x = x
        gc.collect()
a = A()
a.x = a
del a
gc.collect()
