# title: A server with strong back-references
# chapter: Task and Subtask, the server
# shows: Each finished task leaves a cycle behind; memory grows until a collection that is old enough comes by.
# collector: talk

import gc

gc.disable()


class Task(object):
    def __init__(self):
        self.subtask = Subtask(self)


class Subtask(object):
    def __init__(self, task):
        self.task = task


tasks = {}


def serve(number):
    tasks[number] = Task()
    return number


#: Two requests come and are answered.
serve(1)
serve(2)
gc.collect(0)  # both are in use

#: Done, and forgotten. Counting does not
#: free them.
del tasks[1]
del tasks[2]
print("young: %d" % gc.collect(0))
print("older: %d" % gc.collect(1))
