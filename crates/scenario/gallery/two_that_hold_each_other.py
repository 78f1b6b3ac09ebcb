# title: Two that hold each other
# chapter: Why cycles need a collector
# shows: After the last name is gone each still has a count of one, from the other; counting alone would keep both for ever.
# collector: talk

import gc

gc.disable()


class Person(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name + " is gone")


class Pair(object):
    pass


anna = Pair()
ben = Pair()
anna.friend = ben
ben.friend = anna

#: No name leads to them any more.
del anna, ben
print("nothing happened")

#: The collector looks for what only holds
#: itself.
print("found: %d" % gc.collect(0))

#: Without a cycle none of this is needed.
carl = Person("carl")
del carl
