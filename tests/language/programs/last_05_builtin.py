# from: 3.6
# the last line: a built-in name that is nearly there
prnt("x")
