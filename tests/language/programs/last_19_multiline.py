# from: 3.6
# the last line of a text of several lines
raise ValueError("first\nsecond\nthird")
