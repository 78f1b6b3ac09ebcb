# title: A __del__ in a cycle
# chapter: Finalizers
# shows: Python 2.7 sets the cycle aside and keeps it for ever, in gc.garbage; choose CPython 3.13, and the connection is closed.
# collector: 2.7

import gc

gc.disable()


class Connection(object):
    def __init__(self, server):
        self.server = server

    def __del__(self):
        print("connection closed")


class Server(object):
    def __init__(self):
        self.connection = Connection(self)


server = Server()

del server  # its connection holds it
gc.collect(0)
print("garbage: %d" % len(gc.garbage))
