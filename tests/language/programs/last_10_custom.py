# from: 3.6
# the last line: exceptions of one's own, chained
class Problem(Exception):
    def __str__(self): return "it is %s" % self.args
try:
    {}["key"]
except KeyError as e:
    raise Problem("bad") from e
