# title: The same drawing, created backwards
# chapter: The algorithm
# shows: The subtasks stand before their task in the list, so CPython gives them up first and has to go back for two of them.
# collector: 2.7

import gc
gc.disable()

class Task(object):
    __slots__ = ("_first", "_second")

class Subtask(object):
    __slots__ = ("_task",)

s3 = Subtask()
t2 = Task()
t2._first = s3
s3._task = t2

s2 = Subtask()
s1 = Subtask()
t1 = Task()
t1._first = s1
t1._second = s2
s1._task = s2._task = t1

del s1, s2, s3, t2  # t1 stays
print("unreachable: %d" % gc.collect(0))
