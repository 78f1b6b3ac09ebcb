# from: 3.6
# the last line: an attribute of self that was meant
class A:
    def __init__(self): self.items = []
    def size(self): return len(items)
A().size()
