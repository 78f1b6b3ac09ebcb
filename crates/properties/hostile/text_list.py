x = list('a' * 100000)
