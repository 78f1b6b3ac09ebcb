# What of itertools needs more than one step at a time. In CPython these are C types that hold the same.


class groupby(object):
    def __init__(self, iterable, key=None):
        self._iterator, self._key = iter(iterable), key
        self._pending, self._turn, self._ended = [], 0, False

    def __iter__(self):
        return self

    def _fetch(self):
        # Puts the next item with its key into _pending; whether there was one.
        if self._pending:
            return True
        for item in self._iterator:
            self._pending.append((item if self._key is None else self._key(item), item))
            return True
        self._ended = True
        return False

    def __next__(self):
        if self._turn:
            # What is left of the group before.
            while self._fetch() and self._pending[0][0] == self._current:
                self._pending.pop()
        if not self._fetch():
            raise StopIteration
        self._turn += 1
        self._current = self._pending[0][0]
        return self._current, self._group(self._turn, self._current)

    next = __next__

    def _group(self, turn, key):
        while self._turn == turn and self._fetch() and self._pending[0][0] == key:
            yield self._pending.pop()[1]


def tee(iterable, n=2):
    source, links = iter(iterable), [[]]

    def walk(link):
        while True:
            if not link:
                for item in source:
                    link[:] = [item, []]
                    break
                else:
                    return
            yield link[0]
            link = link[1]
    return tuple([walk(links[0]) for _ in range(n)])


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)

    def choose(first, left):
        if left == 0:
            yield ()
            return
        for place in range(first, len(pool)):
            for rest in choose(place, left - 1):
                yield (pool[place],) + rest
    return choose(0, r)


def batched(iterable, n, strict=False):
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError('batched(): incomplete batch')
        yield tuple(batch)
