# from: 3.6
# the last line of a traceback: an attribute that is nearly there
class Node:
    def __init__(self): self.value, self.children = 1, []
Node().childern
