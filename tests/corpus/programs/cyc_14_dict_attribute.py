# an instance whose __dict__ somebody looked at, before and after it was filled
import gc
gc.collect(); gc.disable()
class N(object): pass
a = N(); a.me = a; a.__dict__
del a
print("looked at after %d" % gc.collect())
a = N(); a.__dict__; a.me = a
del a
print("looked at before %d" % gc.collect())
a = N(); d = a.__dict__; d['me'] = a
del a
print("held %d" % gc.collect())
del d
print("let go %d" % gc.collect())
a = N(); a.__dict__ = {'x': 1}; a.me = a
del a
print("replaced %d" % gc.collect())
