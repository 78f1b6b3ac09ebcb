# a module that is not there says so
try:
    import nosuchmodule
except ImportError as e:
    print(e)
try:
    from collections import nosuchname
except ImportError as e:
    print(str(e)[:29])
