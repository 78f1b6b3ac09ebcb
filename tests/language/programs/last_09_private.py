# from: 3.6
# the last line: names with underscores
class A:
    _hidden = 1
A().hidden
