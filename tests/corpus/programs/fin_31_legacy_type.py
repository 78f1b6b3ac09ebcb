# extension types with the old finalizer do not exist without the interpreter's own tests
try:
    from _testcapi import with_tp_del
except ImportError:
    with_tp_del = None
print("with_tp_del is a matter of C extensions")
