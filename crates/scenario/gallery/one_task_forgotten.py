# title: Task and Subtask, one task forgotten
# chapter: The algorithm
# shows: Task 2 and its subtask hold only each other: watch how the collector finds that out, and how it takes back what Task 1 still needs.
# collector: talk

import gc
gc.disable()

class Task(object):
    def __init__(self):
        self._subtasks = {}

    def add_subtask(self, n):
        self._subtasks[n] = Subtask(self)

class Subtask(object):
    def __init__(self, task):
        self._task = task

t1 = Task()
t1.add_subtask(1)
t1.add_subtask(2)
t2 = Task()
t2.add_subtask(3)

del t2  # forgotten, in a cycle
gc.collect(0)
print("subtasks: %d" % len(t1._subtasks))
