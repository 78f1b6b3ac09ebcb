# What its own death brings back to life stands behind everything young, however old it was.
import gc
gc.collect()
gc.disable()

kept = []

class Lazarus(object):
    def __del__(self):
        kept.append(self)

def order(names):
    places = {}
    for place, o in enumerate(gc.get_objects()):
        for name in names:
            if o is names[name]:
                places[place] = name
    return [places[place] for place in sorted(places)]

risen = Lazarus()
old = []
gc.collect()
gc.collect()
for name in order({'old': old, 'risen': risen}):
    print(name)
young = []
del risen
younger = []
for name in order({'old': old, 'risen': kept[0], 'young': young, 'younger': younger}):
    print(name)
