# title: Let go early
# chapter: Freeing memory by hand
# shows: A name keeps its object until the function returns; dropping it earlier frees the memory before the long part begins.
# collector: talk

import gc

gc.disable()


class Table(object):
    def __del__(self):
        print("table freed")


def report():
    table = Table()
    total = 3
    #: The table is not needed any more.
    del table
    print("a long part, with %d" % total)


def greedy_report():
    table = Table()
    print("a long part, table and all")


report()
greedy_report()
