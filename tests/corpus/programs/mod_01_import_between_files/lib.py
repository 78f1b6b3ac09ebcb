"""What the program uses."""
count = 0

class SampleObject(object):
    def __init__(self, name):
        self.name = name

def make(name):
    global count
    count += 1
    return SampleObject(name)

shared = SampleObject('shared')
