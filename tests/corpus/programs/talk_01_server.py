# the server of the talk: tasks with subtasks that refer back to them
import gc
gc.collect(); gc.disable()
class Subtask(object):
    def __init__(self, task, n):
        self.task = task; self.n = n
class Task(object):
    def __init__(self): self._subtasks = {}
    def add_subtask(self, n): self._subtasks[n] = Subtask(self, n)
class Server(object):
    def __init__(self): self.tasks = {}
    def start(self, name, n):
        task = self.tasks[name] = Task()
        for i in range(n): task.add_subtask(i)
    def finish(self, name): del self.tasks[name]
server = Server()
server.start('t1', 2); server.start('t2', 0); server.start('t3', 5)
print("running %d" % gc.collect())
server.finish('t1')
print("two subtasks %d" % gc.collect())
server.finish('t2')
print("none %d" % gc.collect())
server.finish('t3')
print("five %d" % gc.collect())
