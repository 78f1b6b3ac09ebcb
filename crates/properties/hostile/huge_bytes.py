x = bytes(10**9)
