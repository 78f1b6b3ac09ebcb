# title: One at a time
# chapter: Generators against lists
# shows: A list holds every record until it is dropped; a generator holds the one it is at.
# collector: 2.7

import gc

gc.disable()


class Record(object):
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed %d" % self.number)


def read(count):
    for number in range(count):
        #: The generator makes one record and
        #: waits.
        yield Record(number)


print("a list")
records = [record for record in read(3)]
print("all three are here")
record = records = None

print("a generator")
for record in read(3):
    print("looking at %d" % record.number)
record = None
