class A(object):
    def __hash__(self):
        return 1
x = set()
while True:
    x.add(A())
