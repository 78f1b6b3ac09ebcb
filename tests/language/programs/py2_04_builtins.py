# to: 2.7
# built-in functions that only 2.7 has, or that give lists there
print range(3), map(None, [1, 2], 'ab'), filter(None, [0, 1, 2]), zip('ab', [1, 2, 3])
print map(lambda a, b: (a, b), [1, 2], [3]), filter(lambda c: c > 'a', 'abc'), filter(lambda x: x, (0, 1))
print reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7)
print apply(max, (1, 2)), apply(dict, (), {'a': 1})
print cmp(1, 2), cmp('b', 'a'), cmp([1], [1]), cmp(None, 0), cmp((), [])
print sorted([3, 1, 2], cmp=lambda a, b: b - a), sorted('bca', reverse=True), sorted([3, 1], lambda a, b: cmp(b, a))
l = [3, 1, 2]; l.sort(lambda a, b: cmp(b, a)); print l
l.sort(key=lambda x: x); print l
print xrange(3), list(xrange(1, 10, 3)), len(xrange(5)), xrange(2)[1], 2 in xrange(3)
print unichr(97), chr(98), ord(u'c'), ord('d'), unicode('x'), unicode(3), intern('abc')
print isinstance('a', basestring), isinstance(u'a', basestring), isinstance(1L, long), isinstance(1, (int, long))
print long(3), long('12'), int(3.9), int('0x1f', 16), int('z', 36), 0777, 0o777, 0xff, 0b11
print `1`, `'a'`, `[1L]`
print 1 <> 2, 1 != 2
print 7 / 2, -7 / 2, 7 // 2, 7.0 / 2, 7 % 3, -7 % 3, divmod(7, -2), 2 ** -1
print 1 < 'a', None < 0, [] < (), {} < [], 'a' < u'b', 1 < 1.5, (1, 2) < (1, 3)
print sorted([3, 'a', None, (1,), [2], {}, 1.5])
d = {'a': 1}
print d.has_key('a'), d.keys(), d.values(), d.items(), list(d.iteritems()), list(d.iterkeys()), list(d.itervalues())
print d.viewkeys(), d.viewitems(), d.viewvalues()
print type(d.iteritems()).__name__, type(d.keys()).__name__
def f((a, b), c=3, (d, (e, g))=(4, (5, 6))): return a, b, c, d, e, g
print f((1, 2))
print (lambda (x, y): x + y)((1, 2))
[i for i in range(5)]
print i
print [(i, j) for i in range(2) for j in 'ab']
print dict((k, k) for k in 'a'), {x: x for x in [1]}, {x for x in [1]}
print 'abc'.encode('hex') if False else 'no hex', 'a b'.split(), 'abc'.decode('ascii'), u'abc'.encode('ascii')
print 'abc' + u'd', u'a' == 'a', hash('a') == hash(u'a'), {'a': 1}[u'a'], '%s' % u'x', u'%s' % 'x'
print str(u'abc'), repr(u'\u20ac'), len(u'\u20ac'), u'\u20ac'.encode('utf-8') == '\xe2\x82\xac'
try:
    str(u'\xe9')
except UnicodeEncodeError, e:
    print e
try:
    'caf\xc3\xa9' + u'x'
except UnicodeDecodeError, e:
    print e
print 'caf\xc3\xa9'.decode('utf-8') == u'caf\xe9', len('caf\xc3\xa9')
try:
    undefined
except NameError, e:
    print e
def g(): return undefined
try:
    g()
except NameError, e:
    print e
def h():
    print x
    x = 1
try:
    h()
except UnboundLocalError, e:
    print e
try:
    [].foo
except AttributeError, e:
    print e
try:
    {}['k']
except KeyError, e:
    print e
try:
    int('x')
except ValueError, e:
    print e
try:
    'a' + 1
except TypeError, e:
    print e
try:
    1 + 'a'
except TypeError, e:
    print e
try:
    len(3)
except TypeError, e:
    print e
try:
    f()
except TypeError, e:
    print e
try:
    g(1)
except TypeError, e:
    print e
try:
    f((1, 2, 3))
except ValueError, e:
    print e
try:
    a, b = 1, 2, 3
except ValueError, e:
    print e
try:
    a, b = 1
except TypeError, e:
    print e
try:
    [][0]
except IndexError, e:
    print e
try:
    None.x
except AttributeError, e:
    print e
try:
    object().x = 1
except AttributeError, e:
    print e
try:
    (1)()
except TypeError, e:
    print e
try:
    for x in 3: pass
except TypeError, e:
    print e
try:
    hash([])
except TypeError, e:
    print e
try:
    import nothing_of_the_kind
except ImportError, e:
    print e
print round(2.5), round(2.567, 2), abs(-3), pow(2, 3), sum([1, 2]), any([0, 1]), all([]), min(3, 1), max('ab')
print coerce(1, 2.0), callable(f), hex(255), oct(8), hex(10L), oct(8L), bin(5)
print isinstance(file, type), type(open).__name__
exec 'y = 5'
print y
ns = {}
exec 'z = 1 + 1' in ns
print ns['z']
exec 'w = q' in {'q': 3}, ns
print ns['w']
print eval('1 + 2'), eval('a + 1', {'a': 5})
