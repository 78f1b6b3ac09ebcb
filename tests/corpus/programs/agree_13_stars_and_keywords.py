# Who else holds an argument while a function runs that was called with stars. (Up to 3.8 a dict given
# with two stars is passed on as it is; here it is a new one each time, so that it does not show.)
import sys

class Holder(object):
    def count(self, other=None):
        return sys.getrefcount(self), sys.getrefcount(other)

def count(self, other=None):
    return sys.getrefcount(self), sys.getrefcount(other)

holder = Holder()
bound = holder.count
other = []
both = (holder, other)
one = (other,)

print('a function')
print(count(*both))
print(count(holder, other=other))

print('a method')
print(holder.count(other=other))
print(holder.count(*one))
print(holder.count(*[other]))

print('a bound method')
print(bound(other))
print(bound(*one))
print(bound(other=other))
