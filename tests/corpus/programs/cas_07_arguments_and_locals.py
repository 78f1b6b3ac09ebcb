# in which order a function's temporaries and variables die when it returns
import gc
gc.collect(); gc.disable()
log = []
class D(object):
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def show(label):
    print("%s %s" % (label, ' '.join(log)))
    del log[:]
def f(p, q):
    z = D('z')
f(D('p'), D('q')); show("temporaries")
p, q = D('p'), D('q')
f(p, q); show("named"); del p, q; show("names")
def g(*args): z = D('z')
g(D('1'), D('2'), D('3')); show("star")
def h(a, b=None, **rest): c = D('c')
h(D('a'), b=D('b')); show("keyword")
def k():
    one = D('one'); two = D('two')
    def inner(): return two
    three = D('three')
k(); show("cell")
def m():
    b = D('b'); a = D('a')
    return D('result')
m(); show("result")
