# from: 3.6
# the last line: a method of a built-in type that is nearly there
[].apend(1)
