# small modules that programs bring along
import heapq, bisect, string, warnings
h = []
for x in [5, 1, 4]: heapq.heappush(h, x)
print(heapq.heappop(h), h, heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(1, [3, 1]), heapq.heapify(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9))
print(bisect.bisect([1, 3], 2), bisect.bisect_left([1, 1], 1), bisect.bisect_right([1, 1], 1)); l = [1, 3]; bisect.insort(l, 2); print(l)
print(string.ascii_lowercase, string.digits, string.ascii_letters[-3:], string.punctuation[:3])
import collections
try:
    import collections.abc as cabc
except ImportError:
    cabc = collections
print(isinstance([], cabc.Sequence), isinstance({}, cabc.Mapping), isinstance(set(), cabc.Set), isinstance(3, cabc.Iterable), isinstance(iter([]), cabc.Iterator), issubclass(dict, cabc.MutableMapping), isinstance(len, cabc.Callable), isinstance('a', cabc.Hashable), isinstance([], cabc.Hashable))
