# title: The way back is weak
# chapter: Weak references
# shows: A subtask knows its task without holding it, so there is no cycle, and the task dies with its last name.
# collector: talk

import gc
import weakref

gc.disable()


class Task(object):
    def __init__(self):
        self._subtasks = {}

    def add_subtask(self, sid):
        self._subtasks[sid] = Subtask(self)


class Subtask(object):
    def __init__(self, task):
        self._task = weakref.ref(task)


t1 = Task()
t1.add_subtask(1)
t1.add_subtask(2)
s1 = t1._subtasks[1]
print(s1._task() is t1)

del t1  # no cycle: it goes at once
print(s1._task())
