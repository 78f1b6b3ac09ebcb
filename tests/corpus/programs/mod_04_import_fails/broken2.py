def fail():
    raise KeyError('from broken2')

fail()
