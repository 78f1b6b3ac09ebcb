# traceback
import sys, traceback
def inner(): raise ValueError('inside')
def outer(): inner()
class Out(object):
    def __init__(self): self.text = ''
    def write(self, s): self.text += s
    def flush(self): pass
def lines(text): return [l.strip() for l in text.splitlines() if not set(l.strip()) <= set('^~ ')]
try:
    outer()
except ValueError as e:
    out = Out(); traceback.print_exc(file=out)
    text = lines(out.text)
    print(text[0], text[-1], len(text))
    print(text[2], 'in outer' in text[3])
    print(lines(traceback.format_exc())[-1])
    t, v, tb = sys.exc_info()
    print(traceback.format_exception_only(t, v), [l for l in traceback.format_exception(t, v, tb)][-1])
    print([(x[1], x[2], x[3]) for x in traceback.extract_tb(tb)])
    out = Out(); traceback.print_tb(tb, file=out); print(len(lines(out.text)))
    out = Out(); traceback.print_exception(t, v, tb, file=out); print(lines(out.text)[-1])
    print(len(traceback.format_tb(tb)), traceback.format_tb(tb, 1)[0].strip().splitlines()[1].strip())
    del t, v, tb
def f(): return traceback.extract_stack()[-1][2]
print(f(), len(traceback.format_stack()) >= 1)
out = Out(); traceback.print_stack(file=out); print('in <module>' in out.text)
print(traceback.format_exc().strip() in ('None', 'NoneType: None'))
