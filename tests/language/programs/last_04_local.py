# from: 3.6
# the last line: a local variable that is nearly there
def f(total):
    return totl
f(1)
