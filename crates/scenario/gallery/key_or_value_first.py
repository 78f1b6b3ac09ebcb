# title: Key or value first
# chapter: Changed in 3.8
# shows: In a dict comprehension the value is made before its key up to 3.7, and the key before the value from 3.8 on.
# collector: 3.8

import gc

gc.disable()


class Part(object):
    def __init__(self, name):
        self.name = name
        print("made: " + name)


def key():
    return Part("key")


def value():
    return Part("value")


parts = {key(): value() for step in [1]}
print("parts: %d" % len(parts))
