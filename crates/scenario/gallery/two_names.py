# title: A name is not a box
# chapter: Counting references
# shows: An assignment copies a reference and never the object: two names, one list, and a count of two.
# collector: talk

import gc
import sys

gc.disable()

a = ["milk"]
#: The second name refers to the same list.
b = a
b.append("bread")
print(a)

# getrefcount counts its own argument too
count = sys.getrefcount(a) - 1
print("references: %d" % count)

#: This binds the name anew; the list loses
#: one reference.
a = ["other"]
print(b)

#: And now it has none.
b = None
print("only %s is left" % a)
