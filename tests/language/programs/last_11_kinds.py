# from: 3.6
# the last line: an exception without text
raise ValueError
