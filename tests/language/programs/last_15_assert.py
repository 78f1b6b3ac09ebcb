# from: 3.6
# the last line of an assertion
x = 5
assert x == 6, f"x is {x}"
