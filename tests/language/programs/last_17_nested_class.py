# from: 3.6
# the last line: a class inside of a function
def make():
    class Inner(Exception): pass
    return Inner
raise make()("text")
