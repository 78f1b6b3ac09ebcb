# random: what is made of random(). The state of the generator cannot be had.


def uniform(a, b):
    return a + (b - a) * random()


def choices(population, weights=None, cum_weights=None, k=1):
    if weights is None and cum_weights is None:
        return [population[int(random() * len(population))] for _ in range(k)]
    sums, total = [], 0
    for weight in (weights or ()):
        total += weight
        sums.append(total)
    sums = cum_weights or sums
    chosen = []
    for _ in range(k):
        at = random() * sums[-1]
        chosen.append([item for item, limit in zip(population, sums) if at < limit][0])
    return chosen


def sample(population, k):
    # The order in which CPython draws: from a shrinking pool if it is small, else by places.
    n = len(population)
    if not 0 <= k <= n:
        raise ValueError('Sample larger than population or is negative')
    small = 21
    if k > 5:
        power = 1
        while power < k * 3:
            power *= 4
        small += power
    chosen = []
    if n <= small:
        pool = list(population)
        for i in range(k):
            j = randrange(n - i)
            chosen.append(pool[j])
            pool[j] = pool[n - i - 1]
        return chosen
    seen = set()
    for i in range(k):
        j = randrange(n)
        while j in seen:
            j = randrange(n)
        seen.add(j)
        chosen.append(population[j])
    return chosen


def _missing(*args, **kwargs):
    raise NotImplementedError('cyclescope has one generator of random numbers, that of the module')


Random = SystemRandom = getrandbits = getstate = setstate = gauss = _missing
