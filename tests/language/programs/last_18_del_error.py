# from: 3.6
# an exception in __del__ does not end the program
class N:
    def __del__(self): raise ValueError("in del")
n = N()
n = None
print("goes on")
