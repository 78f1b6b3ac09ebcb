# to: 2.7
# the print statement and its spaces
import sys
print 'a', 'b',
print 'c'
print 'tab\t',
print 'after tab'
print 'newline\n',
print 'after newline'
print
print 'x',; print 'y',; print
print >>sys.stdout, 'to stdout', 1
print >>sys.stdout, 'comma',
print >>sys.stdout, 'next'
print >>None, 'none means stdout'
print ('one tuple', 2)
print ('parens')
print ('a') + 'b'
print 'a' 'b'
print(1), 2
print 1.0, 0.1, 1e100, 1e16, 123456789012.5, 1e-5, 3.0e10, float('inf'), -float('nan') != 0
print 0.1 + 0.2, repr(0.1 + 0.2), str(1.0 / 3), repr(1.0 / 3)
print [0.1 + 0.2, 1.0 / 3]
print u'unicode', [u'unicode'], u'\xe9'.encode('utf-8')
print 10L, [10L], 2 ** 31, 2 ** 62
print True, None, Ellipsis, NotImplemented
class W(object):
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
w = W()
print >>w, 'a', 'b',
print >>w, 'c'
print >>w
print w.parts
print w.softspace
print '%d %s %r %x %o %e %5.2f|%-5s|%05d' % (1, 'a', 'b', 255, 8, 1.5, 2.345, 'x', 42)
print '%(a)s %(b)d' % {'a': 1, 'b': 2}
print '%s %%' % 'x', '%c%c' % ('a', 98), '%i' % 3.7, '%r' % u'x', '%s' % u'x'
