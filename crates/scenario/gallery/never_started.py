# title: A generator that never started
# chapter: Changed in 3.12
# shows: Closing a generator that never ran: up to 3.11 its variables go with that, from 3.12 on they stay until it dies.
# collector: 3.12

import gc

gc.disable()


class Node(object):
    def __del__(self):
        print("freed: the node")


def numbers(node):
    yield node


generator = numbers(Node())
generator.close()
print("closed")

del generator
print("the generator is gone")
