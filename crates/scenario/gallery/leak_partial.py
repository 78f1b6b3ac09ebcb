# title: Remembered by a partial
# chapter: Leaks
# shows: functools.partial holds its arguments; a callback that is registered and forgotten holds the object for ever.
# collector: 2.7

import functools
import gc

gc.disable()


class Session(object):
    def __del__(self):
        print("session freed")


def log_out(session):
    print("bye")


at_exit = []
session = Session()

#: Registered once, remembered for good.
leave = functools.partial(log_out, session)
at_exit.append(leave)
del leave
del session
print("the session still lives")

#: Only letting go of the partial lets go of
#: it.
del at_exit[:]
print("end")
