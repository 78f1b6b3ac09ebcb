class A(object):
    def __init__(self):
        A()
A()
