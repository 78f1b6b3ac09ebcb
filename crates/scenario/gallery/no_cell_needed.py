# title: A comprehension without a cell
# chapter: Changed in 3.12
# shows: Up to 3.11 a comprehension is a function and reaches the variables around it through cells; from 3.12 on it runs in the frame itself.
# collector: 3.12

import gc

gc.disable()


class Node(object):
    pass


def holders(node):
    pairs = [(node, step) for step in [1, 2]]
    found = gc.get_referrers(node)
    names = [type(x).__name__ for x in found]
    print("cells: %d" % names.count("cell"))
    return len(pairs)


print("pairs: %d" % holders(Node()))
