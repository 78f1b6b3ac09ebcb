# title: An exception that was handled
# chapter: From Python 2 to 3
# shows: An exception holds the frames it came through, with all their variables: in Python 2.7 until the function ends, in Python 3 until the except does.
# collector: 3.6

import gc

gc.disable()


class Node(object):
    def __del__(self):
        print("freed: the node")


def work():
    node = Node()
    raise ValueError("no")


def handle():
    try:
        work()
    except ValueError as error:
        print("handled: %s" % error)
    print("the except is over")


handle()
print("the function is over")
