# operator: what looks at every item.


def countOf(a, b):
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b):
    for place, item in enumerate(a):
        if item is b or item == b:
            return place
    raise ValueError('sequence.index(x): x not in sequence')


def length_hint(obj, default=0):
    return len(obj) if hasattr(obj, '__len__') else default
