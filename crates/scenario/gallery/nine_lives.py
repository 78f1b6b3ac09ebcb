# title: The cat with nine lives
# chapter: Finalizers
# shows: A finalizer may make its object reachable again: in 2.7 as often as it likes, since 3.4 only once.
# collector: 2.7

import gc

gc.disable()


class Cat(object):
    def __init__(self):
        self.lives = 9

    def __del__(self):
        global cat
        self.lives -= 1
        print("lives left: %d" % self.lives)
        if self.lives > 0:
            #: A name for the dying cat: it
            #: lives.
            cat = self


cat = Cat()
for attempt in range(9):
    #: Each attempt takes the last name away.
    cat = None
print("the end")
