# title: The same drawing, created backwards
# chapter: The algorithm
# shows: The subtasks stand before their task in the list, so the collector gives them up first and has to go back for two of them.
# collector: 2.7

import gc

gc.disable()


class Task(object):
    __slots__ = ("first", "second")


class Subtask(object):
    __slots__ = ("task",)


s3 = Subtask()
t2 = Task()
t2.first = s3
s3.task = t2

s2 = Subtask()
s1 = Subtask()
t1 = Task()
t1.first = s1
t1.second = s2
s1.task = t1
s2.task = t1

del s1, s2, s3, t2  # t1 keeps its name
print("unreachable: %d" % gc.collect(0))
