i = float('inf')
n = float('nan')
for x in (i, -i, n, 1e308, 5e-324, -0.0):
    for y in (i, -i, n, 1e308, 5e-324, -0.0, 3):
        for f in (lambda: x + y, lambda: x - y, lambda: x * y, lambda: x / y, lambda: x // y, lambda: x % y, lambda: x ** y, lambda: divmod(x, y), lambda: int(x), lambda: round(x), lambda: round(x, 3), lambda: hash(x), lambda: '%d' % x, lambda: '%.300f %e %g' % (x, x, x), lambda: repr(x), lambda: abs(x), lambda: x == y, lambda: x < y, lambda: '{:,.3f}'.format(x), lambda: complex(x, y) ** y, lambda: range(x)):
            try:
                f()
            except Exception:
                pass
