# title: Who ran the generator
# chapter: Changed in 3.12
# shows: The frame of an ended generator, if somebody keeps it, keeps from 3.12 on the frame that ran it, with all of its variables.
# collector: 3.12

import gc
import sys

gc.disable()


class Node(object):
    __slots__ = ()

    def __del__(self):
        print("the node dies")


kept = []


def steps():
    kept.append(sys._getframe())
    yield 1


def run():
    node = Node()
    for step in steps():
        pass


run()
print("run has returned")
del kept[:]
print("end")
