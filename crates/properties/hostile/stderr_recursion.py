import sys
class A(object):
    def write(self, text):
        raise ValueError
sys.stderr = A()
raise KeyError
