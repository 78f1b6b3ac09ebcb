import sys

class Base(object):
    write = sys.stdout.write

    def __init__(self, name):
        self.name = name

    def __del__(self):
        self.write(self.name + '\n')

own = Base('lib own')
