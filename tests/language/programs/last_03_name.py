# from: 3.6
# the last line: a name that is nearly there
counter = 1
print(conter)
