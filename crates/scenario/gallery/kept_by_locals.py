# title: Kept by locals()
# chapter: Changed in 3.13
# shows: Up to 3.12 the frame keeps the dict that locals() gives, and the dict keeps the node until the function is over; from 3.13 on each dict is a new one, which goes at once.
# collector: 3.13

import gc

gc.disable()


class Node(object):
    def __del__(self):
        print("freed: the node")


def work():
    node = Node()
    print("variables: %d" % len(locals()))
    del node
    print("no variable holds it")


work()
print("the function is over")
