# title: Any quote inside
# chapter: Changed in 3.12
# shows: From 3.12 on an expression inside an f-string may use the quote that is around it.
# collector: 3.12

import gc

gc.disable()


class Node(object):
    pass


found = {}
node = Node()
node.me = node
del node

found["now"] = gc.collect(0)
print(f"found: {found["now"]}")
