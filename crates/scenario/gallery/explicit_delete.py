# title: An explicit delete()
# chapter: Freeing memory by hand
# shows: The owner breaks the cycle itself when it is done, and everything dies by counting.
# collector: talk

import gc

gc.disable()


class Task(object):
    def __init__(self):
        self.subtasks = []

    def add(self):
        self.subtasks.append(Subtask(self))

    def delete(self):
        for subtask in self.subtasks:
            subtask.task = None


class Subtask(object):
    def __init__(self, task):
        self.task = task


task = Task()
task.add()
task.add()

#: The way back is cut.
task.delete()

#: Now the last name is enough.
del task
print("found: %d" % gc.collect(0))
