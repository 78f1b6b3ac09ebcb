# from: 3.10
# an AttributeError keeps the object; a NameError the name
class N:
    def __del__(self): print("del")
try:
    N().missing
except AttributeError as e:
    print(type(e.obj).__name__, e.name)
    kept = e
print("kept")
kept = None
print("gone")
try: undefined_name
except NameError as e: print(e.name)
try: raise AttributeError("mine")
except AttributeError as e: print(e.name, e.obj)
