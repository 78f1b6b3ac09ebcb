# from: 3.7
# __class_getitem__ and subscripting classes
class Box:
    def __class_getitem__(cls, item): return (cls.__name__, item)
class Sub(Box): pass
print(Box[int], Sub["x", 2], Box[:])
class Plain: pass
try:
    Plain[int]
except TypeError as e:
    print(e)
class Meta(type):
    def __getitem__(cls, item): return "meta %r" % (item,)
class WithMeta(metaclass=Meta): pass
print(WithMeta[3])
