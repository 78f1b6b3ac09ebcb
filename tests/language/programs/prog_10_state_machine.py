# from: 3.6
# coroutines as state machines, a scheduler, pipelines of generators
from collections import deque
def machine():
    state, log = "idle", []
    while True:
        event = yield state
        log.append(event)
        state = {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running", ("running", "stop"): "idle"}.get((state, event), state)
        if event == "quit": return log
m = machine()
print(next(m), [m.send(e) for e in ("start", "pause", "bogus", "start", "stop")])
try: m.send("quit")
except StopIteration as e: print("log", e.value)
def task(name, n):
    try:
        for i in range(n):
            print(name, i)
            yield
    finally:
        print(name, "cleaned up")
def run(*tasks):
    queue = deque(tasks)
    steps = 0
    while queue and steps < 6:
        t = queue.popleft()
        try: next(t)
        except StopIteration: continue
        queue.append(t)
        steps += 1
    print("left", len(queue))
run(task("a", 2), task("b", 5))
print("after run")
def numbers(n): yield from range(n)
def squares(it): return (x * x for x in it)
def evens(it):
    for x in it:
        if x % 2 == 0: yield x
print(list(evens(squares(numbers(10)))), sum(evens(squares(numbers(10)))))
def averager():
    total = count = 0
    average = None
    while True:
        x = yield average
        total += x; count += 1
        average = total / count
avg = averager(); next(avg)
print([avg.send(x) for x in (10, 20, 60)])
avg.close()
def chain(*its):
    for it in its: yield from it
def take(n, it): return [x for _, x in zip(range(n), it)]
print(take(5, chain("ab", range(10))), dict(zip("abc", chain([1], [2, 3]))))
