x = ('a\n' * 50000).splitlines()
