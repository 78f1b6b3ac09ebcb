# title: A generator and its frame
# chapter: Changed in 3.11
# shows: A generator keeps its variables in a frame: up to 3.10 that is an object of its own, from 3.11 on a part of the generator.
# collector: 3.11

import gc

gc.disable()


def numbers():
    yield 1
    yield 2


generator = numbers()
print("first: %d" % next(generator))

found = gc.get_referents(generator)
names = [type(one).__name__ for one in found]
print("frames: %d" % names.count("frame"))

del found, generator
print("end")
