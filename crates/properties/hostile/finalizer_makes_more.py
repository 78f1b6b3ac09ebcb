class A(object):
    def __del__(self):
        global a
        a = A()
a = A()
