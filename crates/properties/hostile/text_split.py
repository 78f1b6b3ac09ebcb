x = ('a ' * 50000).split()
