x = repr(list(range(4000)))
y = ', '.join(['%s'] * 1500) % ((1,) * 1500)
print('not stopped')
