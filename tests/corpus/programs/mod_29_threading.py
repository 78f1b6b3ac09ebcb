# threading, as far as it is the same in every run
import threading, gc, weakref
gc.collect(); gc.disable()
lock = threading.Lock()
with lock: print('locked', lock.acquire(False))
print(lock.acquire(False), lock.release())
r = threading.RLock()
with r:
    with r: print('twice')
log = []
def work(n, extra=None): log.append((n, extra))
t = threading.Thread(target=work, args=(1,), kwargs={'extra': 'e'})
t.start(); t.join()
print(log, t.is_alive())
class T(threading.Thread):
    def run(self): log.append('run')
t = T(); t.start(); t.join(); print(log[-1])
local = threading.local(); local.x = 1; seen = []
def look(): seen.append(hasattr(local, 'x')); local.x = 2
t = threading.Thread(target=look); t.start(); t.join()
print(seen, local.x)
e = threading.Event(); print(e.is_set()); e.set(); print(e.wait(), e.is_set()); e.clear()
print(threading.current_thread().name, threading.active_count() >= 1)
class N(object): pass
n = N(); w = weakref.ref(n)
t = threading.Thread(target=work, args=(n,)); del n
print(w() is not None); t.start(); t.join(); del log[:]
print(w() is None)
