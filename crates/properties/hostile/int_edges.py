a = -2**63
b = 2**63 - 1
for x in (a, b, -1, 0, 1):
    for y in (a, b, -1, 0, 1):
        for f in (lambda: x + y, lambda: x - y, lambda: x * y, lambda: x // y, lambda: x % y, lambda: x ** y, lambda: x << y, lambda: x >> y, lambda: divmod(x, y), lambda: pow(x, y, 7), lambda: abs(x), lambda: -x, lambda: range(x, y)[0], lambda: len(range(x, y)), lambda: list(range(x, y, y))[:2], lambda: [1][x:y], lambda: 'abc'[x:y:x], lambda: round(x, y), lambda: hash(x), lambda: int(float(x)), lambda: '%d %x %c' % (x, y, x), lambda: chr(x), lambda: 'a' * x, lambda: [1] * y, lambda: 'abc'.find('b', x, y), lambda: [1, 2].index(2, x, y), lambda: [1].pop(x), lambda: [1].insert(x, y), lambda: '{:{}}'.format(x, y), lambda: 'a'.center(x), lambda: 'a\t'.expandtabs(x), lambda: 'a b'.split(None, x), lambda: 'aa'.replace('a', 'b', x), lambda: bytes(x), lambda: float(x) ** y, lambda: round(0.5, y), lambda: slice(x, y, x).indices(y)):
            try:
                f()
            except Exception:
                pass
