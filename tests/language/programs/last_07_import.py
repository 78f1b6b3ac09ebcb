# from: 3.6
# the last line: a module that was not imported
print(math.pi)
