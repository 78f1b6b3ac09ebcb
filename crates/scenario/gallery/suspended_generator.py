# title: A generator that waits holds on
# chapter: Generators against lists
# shows: A generator that was not finished keeps its frame, and the frame keeps its variables; closing it lets go.
# collector: 2.7

import gc

gc.disable()


class Connection(object):
    def __del__(self):
        print("connection freed")


def rows():
    connection = Connection()
    try:
        yield 1
        yield 2
    finally:
        print("cleaning up")


reader = rows()
print(next(reader))

#: Nobody asks for the second row. The frame
#: waits, and holds.
print("still open")

#: The finally block runs, then the variables
#: go.
reader.close()
print("closed")
