# title: A traceback in the main loop
# chapter: Leaks
# shows: The exception that was caught last leads to its traceback, the traceback to the frames, and the frames to everything in them.
# collector: 2.7

import gc
import sys

gc.disable()


class Order(object):
    def __del__(self):
        print("order freed")


def handle():
    order = Order()
    raise ValueError("no such customer")


def main_loop():
    try:
        handle()
    except ValueError:
        #: Kept to be shown later.
        problem = sys.exc_info()
    #: The handler is over, and the order of
    #: the failed call still lives.
    print("waiting for the next order")
    problem = None
    #: In 2.7 the interpreter itself still
    #: remembers the exception.
    print("nothing kept by us")


main_loop()
print("end")
