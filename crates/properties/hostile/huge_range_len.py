x = len(range(-10**18, 10**18))
y = len(range(-2**63, 2**63 - 1))

