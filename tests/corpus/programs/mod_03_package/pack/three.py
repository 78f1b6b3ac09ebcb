from . import two as other

def deep():
    return other.__name__
