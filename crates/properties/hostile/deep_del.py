class A(object):
    def __del__(self):
        A()
A()
