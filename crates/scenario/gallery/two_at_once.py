# title: Two assignments at once
# chapter: Changed in 3.11
# shows: Both variables change in one line: up to 3.10 the old values die from left to right, from 3.11 on the last one goes first.
# collector: 3.11

import gc

gc.disable()


class Node(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed: " + self.name)


def work(one, two):
    left = Node("left")
    right = Node("right")
    left, right = one, two
    print("replaced: %d" % (left + right))


work(1, 2)
print("end")
