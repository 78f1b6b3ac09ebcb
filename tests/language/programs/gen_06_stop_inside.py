# from: 3.7
# PEP 479: a StopIteration that leaves a generator is a RuntimeError
def gen():
    yield 1
    raise StopIteration("no")
try:
    list(gen())
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
def takes(it):
    while True:
        yield next(it)
try:
    print(list(takes(iter([1, 2]))))
except RuntimeError as e:
    print("RuntimeError:", e)
