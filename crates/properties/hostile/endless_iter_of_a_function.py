x = list(iter(int, 1))
