# title: A call holds its arguments
# chapter: Counting references
# shows: While a function runs, its parameters are references like any other; when it returns, they are gone.
# collector: 2.7

import gc

gc.disable()


class Letter(object):
    def __del__(self):
        print("letter gone")


def read(letter):
    #: The frame of the call holds the letter
    #: now, and nobody else does.
    line = "dear all"
    return line


#: The letter is made for this call only.
print(read(Letter()))
print("after the call")
