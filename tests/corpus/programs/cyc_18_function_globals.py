# functions refer to the namespace they were made in
import gc, types
gc.collect(); gc.disable()
source = "def f(): return g\ndef g(): return f\n"
namespace = {}
exec(source, namespace)
f = namespace['f']
print("f refers to its namespace %s" % (namespace in gc.get_referents(f)))
del namespace
print("held by f %d" % gc.collect())
print(f()() is f)
del f
print("let go %d" % gc.collect())
