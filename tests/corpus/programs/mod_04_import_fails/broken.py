import weakref, keep

class Thing(object):
    pass

thing = Thing()
keep.refs.append(weakref.ref(thing))
raise ValueError('broken %d' % len(keep.refs))
