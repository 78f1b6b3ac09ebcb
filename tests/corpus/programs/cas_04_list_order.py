# a list lets go of its last element first, whichever way it loses them
import gc
gc.collect(); gc.disable()
log = []
class D(object):
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def show(label):
    print("%s %s" % (label, ' '.join(str(n) for n in log)))
    del log[:]
def four(): return [D(1), D(2), D(3), D(4)]
l = four(); del l; show("death")
l = four(); del l[:]; show("del slice")
l = four(); l[:] = []; show("assigned slice")
l = four(); l[1:3] = [0]; show("middle"); del l; show("rest")
l = four(); l.pop(); l.pop(0); show("pop"); del l; show("rest")
l = four(); l *= 0; show("times nothing")
l = four(); l.sort(key=lambda d: -d.n); del l; show("sorted")
l = four(); del l[::2]; show("every second"); del l; show("rest")
t = tuple(four()); show("none"); del t; show("tuple")
