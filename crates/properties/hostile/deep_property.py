class A(object):
    @property
    def x(self):
        return self.x
A().x
