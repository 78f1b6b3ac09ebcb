# functools.lru_cache (3.2 and later). CPython has it in C, with a doubly linked list; here the order of
# a dict says what was used last.
from _wraps import update_wrapper


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _lru_cache_wrapper(maxsize, 128)

    def decorating_function(user_function):
        return _lru_cache_wrapper(user_function, maxsize)
    return decorating_function


def cache(user_function):
    return _lru_cache_wrapper(user_function, None)


def _lru_cache_wrapper(user_function, maxsize):
    cache = {}
    counts = [0, 0]

    def wrapper(*args, **kwds):
        key = args if not kwds else (args, tuple(kwds.items()))
        if key in cache:
            counts[0] += 1
            result = cache.pop(key)
            cache[key] = result
            return result
        counts[1] += 1
        result = user_function(*args, **kwds)
        if maxsize != 0:
            if maxsize is not None and len(cache) >= maxsize:
                for oldest in cache:
                    break
                del cache[oldest]
            cache[key] = result
        return result

    def cache_info():
        return _CacheInfo(counts[0], counts[1], maxsize, len(cache))

    def cache_clear():
        cache.clear()
        counts[:] = [0, 0]

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return update_wrapper(wrapper, user_function)


class _CacheInfo(tuple):
    __slots__ = ()

    def __new__(cls, *values):
        return tuple.__new__(cls, values)

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return 'CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)' % tuple(self)
