# A dict that becomes tracked late is young, however long it has lived.
import gc
gc.collect()
gc.disable()

def order(names):
    places = {}
    for place, o in enumerate(gc.get_objects()):
        for name in names:
            if o is names[name]:
                places[place] = name
    return [places[place] for place in sorted(places)]

old = []
late = {}
gc.collect()
gc.collect()
print(gc.is_tracked(late))
young = []
late['k'] = young
print(gc.is_tracked(late))
younger = []
for name in order({'old': old, 'late': late, 'young': young, 'younger': younger}):
    print(name)
gc.collect(0)
last = []
for name in order({'old': old, 'late': late, 'young': young, 'last': last}):
    print(name)
