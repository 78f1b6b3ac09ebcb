# title: Most objects die young
# chapter: Generations
# shows: Of many small cycles one is kept; the youngest generation is looked at often and almost everything in it is already dead.
# collector: talk

import gc

gc.disable()


class Request(object):
    def __init__(self, number):
        self.number = number
        self.me = self  # a cycle


kept = None
for number in range(4):
    request = Request(number)
    if number == 1:
        kept = request

del request
#: Four were made; one has a name.
print("died young: %d" % gc.collect(0))

#: What survived is in generation 1 and is
#: left alone from now on.
print("again: %d" % gc.collect(0))
print("kept: %d" % kept.number)
