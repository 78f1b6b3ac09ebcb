# A weak reference of the oldest generation whose target dies in a young collection: once its callback
# has run it is in the generation above the young one. (2.7 clears it when its target rises.)
import gc, weakref
gc.collect()
gc.disable()

kept = []

class Lazarus(object):
    def __del__(self):
        kept.append(self)

def called(reference):
    print('called')

def order(names):
    places = {}
    for place, o in enumerate(gc.get_objects()):
        for name in names:
            if o is names[name]:
                places[place] = name
    return [places[place] for place in sorted(places)]

risen = Lazarus()
reference = weakref.ref(risen, called)
old = []
gc.collect()
gc.collect()
middle = []
gc.collect(0)
del risen
risen = kept.pop()
risen.me = risen
print(reference() is risen)
for name in order({'old': old, 'middle': middle, 'reference': reference, 'risen': risen}):
    print(name)
del risen
print(gc.collect(0))
print(len(kept))
for name in order({'old': old, 'middle': middle, 'reference': reference}):
    print(name)
