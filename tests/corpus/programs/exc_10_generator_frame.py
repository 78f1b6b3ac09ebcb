# the frame of a generator that an exception went through
import gc, sys
gc.collect(); gc.disable()
class N(object):
    def __del__(self): print("del")
class M(object):
    def __init__(self, g): self.g = g
    def __enter__(self): return next(self.g)
    def __exit__(self, kind, value, traceback):
        try:
            self.g.throw(value)
        except StopIteration:
            return True
def handles():
    n = N()
    try:
        yield 1
    except ValueError as e:
        print("handled %s" % e)
def fails():
    yield 1
    raise ValueError("v")
def f():
    g = fails(); next(g)
    try:
        next(g)
    except ValueError:
        frame = sys.exc_info()[2].tb_next.tb_frame
        print("%s ran by %s" % (frame.f_code.co_name, frame.f_back and frame.f_back.f_code.co_name))
        del frame
f()
def with_block():
    with M(handles()):
        raise ValueError("w")
    print("after the block")
with_block()
print("after the function")
print("collect %d" % gc.collect())
