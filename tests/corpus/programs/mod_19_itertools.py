# itertools, and what its iterators hold
import gc, itertools, weakref
gc.collect(); gc.disable()
take = lambda it, n: list(itertools.islice(it, n))
print(take(itertools.count(5), 3), take(itertools.count(1, 2), 3), take(itertools.cycle('ab'), 5), list(itertools.repeat(7, 2)))
print(list(itertools.chain('ab', [1])), list(itertools.chain.from_iterable(['ab', 'c'])), list(itertools.compress('abc', [1, 0, 1])))
print(list(itertools.dropwhile(lambda x: x < 3, [1, 5, 2])), list(itertools.takewhile(lambda x: x < 3, [1, 5, 2])))
print([(k, list(g)) for k, g in itertools.groupby('aabcc')], [(k, list(g)) for k, g in itertools.groupby([1, 3, 2], lambda x: x % 2)])
print(list(itertools.islice('abcdef', 1, 5, 2)), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
a, b = itertools.tee([1, 2, 3]); print(list(a), list(b))
print(list(itertools.product('ab', [1, 2])), list(itertools.product([0, 1], repeat=2)))
print(list(itertools.permutations([1, 2, 3], 2)), list(itertools.combinations('abc', 2)), list(itertools.combinations_with_replacement('ab', 2)))
zl = getattr(itertools, 'zip_longest', None) or itertools.izip_longest
print(list(zl('ab', [1], fillvalue='-')))
class N(object): pass
n = N(); w = weakref.ref(n)
it = itertools.chain([n]); del n
print(w() is not None); del it; print(w() is None)
n = N(); w = weakref.ref(n)
it = itertools.repeat(n); n.it = it; del n, it
print(gc.collect() >= 2, w() is None)
n = N(); w = weakref.ref(n)
c = itertools.cycle([n]); next(c); n.c = c; del n, c
print(gc.collect() >= 2, w() is None)
if hasattr(itertools, 'accumulate'):
    print(list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([1, 2, 3], lambda a, b: a * b)))
if hasattr(itertools, 'pairwise'):
    print(list(itertools.pairwise('abc')))
if hasattr(itertools, 'batched'):
    print(list(itertools.batched('abcde', 2)))
