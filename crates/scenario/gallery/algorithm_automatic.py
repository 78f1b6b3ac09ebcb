# title: The algorithm in the middle of work
# chapter: The algorithm
# shows: Nobody asks for this collection: a counter passes its threshold while Task 2 is being built, and the collector has to see that it is in use.
# collector: talk

import gc

gc.disable()
gc.collect()


class Task(object):
    def __init__(self):
        self.subtask = Subtask(self)


class Subtask(object):
    def __init__(self, task):
        self.task = task


gc.set_threshold(3)
t1 = Task()
del t1
gc.enable()
#: The frame of the call holds the unfinished
#: task.
t2 = Task()
t3 = Task()
gc.disable()
print(t2.subtask.task is t2)
print(t3.subtask.task is t3)
