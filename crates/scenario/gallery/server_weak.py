# title: The same server, back-references weak
# chapter: Task and Subtask, the server
# shows: A finished task is freed at once, and the collector has nothing to find.
# collector: talk

import gc
import weakref

gc.disable()
gc.collect()


class Task(object):
    def __init__(self):
        self.subtask = Subtask(self)


class Subtask(object):
    def __init__(self, task):
        self.task = weakref.ref(task)


tasks = {}


def serve(number):
    tasks[number] = Task()
    return number


serve(1)
serve(2)

#: Nothing else holds the task: its count
#: falls to zero.
del tasks[1]
del tasks[2]
print("found: %d" % gc.collect())
