# from: 3.6
# the last line of endless recursion
def f(): return f()
try:
    f()
except RecursionError as e:
    print(type(e).__name__, str(e))
f.attribute
