# collections.Counter: a dict from things to how often they were met.


class Counter(dict):
    def __init__(self, things=None, **counts):
        dict.__init__(self)
        self.update(things, **counts)

    def __missing__(self, thing):
        return 0

    def _count(self, things, counts, sign):
        if isinstance(things, dict):
            for thing in things:
                self[thing] += sign * things[thing]
        elif things is not None:
            for thing in things:
                self[thing] += sign
        for thing in counts:
            self[thing] += sign * counts[thing]

    def update(self, things=None, **counts):
        self._count(things, counts, 1)

    def subtract(self, things=None, **counts):
        self._count(things, counts, -1)

    def most_common(self, n=None):
        return sorted(self.items(), key=lambda pair: pair[1], reverse=True)[:n]

    def elements(self):
        return (thing for thing in self for _ in range(self[thing]))

    def total(self):
        return sum(self.values())

    def copy(self):
        return self.__class__(self)

    def _positive(self):
        return self.__class__(dict([pair for pair in self.items() if pair[1] > 0]))

    def __add__(self, other):
        both = self.copy()
        both.update(other)
        return both._positive()

    def __sub__(self, other):
        rest = self.copy()
        rest.subtract(other)
        return rest._positive()

    def __or__(self, other):
        both = [(thing, max(self[thing], other[thing])) for thing in list(self) + list(other)]
        return self.__class__(dict(both))._positive()

    def __and__(self, other):
        return self.__class__(dict([(thing, min(self[thing], other[thing])) for thing in self]))._positive()

    def __repr__(self):
        inside = ', '.join(['%r: %r' % pair for pair in self.most_common()])
        return '%s(%s)' % (self.__class__.__name__, inside and '{%s}' % inside)
