# what dies when the interpreter ends: the program's objects, then those of its modules
import lib, sys

class D(lib.Base):
    pass

d = D('main d')
e = lib.Base('main e')
lib.late = D('lib late')
