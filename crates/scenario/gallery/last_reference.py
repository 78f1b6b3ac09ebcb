# title: A count reaches zero
# chapter: Counting references
# shows: Every name and every place in a list counts as one reference, and with the last one the book goes at once.
# collector: talk

import gc
import sys

gc.disable()


class Book(object):
    def __del__(self):
        print("the book is gone")


book = Book()
shelf = [book]
#: A second name for the same book.
reader = book

# getrefcount counts its own argument too
count = sys.getrefcount(book) - 1
print("references: %d" % count)

#: One name less; the book stays.
del reader
#: The list lets go of it too.
shelf.pop()
count = sys.getrefcount(book) - 1
print("references: %d" % count)

#: The last reference: it goes at once.
del book  # the last one
print("no collector was needed")
