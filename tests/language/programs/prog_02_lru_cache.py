# from: 3.6
# a cache that forgets what was used least
from collections import OrderedDict
class Value:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"<{self.v}>"
    def __del__(self): print("drop", self.v)
class LRU:
    def __init__(self, size): self.size, self.data = size, OrderedDict()
    def get(self, key, make):
        try:
            self.data.move_to_end(key)
        except KeyError:
            self.data[key] = make(key)
            if len(self.data) > self.size:
                old, value = self.data.popitem(last=False)
                print("evict", old)
        return self.data[key]
c = LRU(2)
for k in "abacbd": print(k, c.get(k, Value))
print(list(c.data))
