# title: The same drawing, created backwards
# chapter: The algorithm
# shows: The subtasks stand before their task in the list, so CPython gives them up first and has to go back for two of them.
# collector: 2.7

import gc
gc.disable()

class Task(object):
    def __init__(self):
        self._subtasks = {}

    def add_subtask(self, n, subtask):
        self._subtasks[n] = subtask
        subtask._task = self

class Subtask(object):
    _task = None

#: The subtasks are made first and stand
#: first in the list.
s1 = Subtask()
s2 = Subtask()
t1 = Task()
t1.add_subtask(1, s1)
t1.add_subtask(2, s2)

s3 = Subtask()
t2 = Task()
t2.add_subtask(3, s3)

#: Task 2 and its subtask are forgotten.
del s1, s2, s3, t2  # t1 stays
#: All subtasks are given up at first; two
#: of them are taken back.
print("unreachable: %d" % gc.collect(0))
