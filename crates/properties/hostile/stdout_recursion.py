import sys
class A(object):
    def write(self, text):
        print(text)
sys.stdout = A()
print(1)
