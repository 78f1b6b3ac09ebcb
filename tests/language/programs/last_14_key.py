# from: 3.6
# the last line: a key that is no text
{}[1, "x"]
