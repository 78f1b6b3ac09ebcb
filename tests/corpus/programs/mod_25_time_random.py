# what of time and random is the same in every run
import time, random
t = time.time(); u = time.time()
print(u >= t, type(t).__name__, time.sleep(0))
if hasattr(time, 'perf_counter'):
    print(time.perf_counter() <= time.perf_counter(), time.monotonic() <= time.monotonic(), time.process_time() >= 0)
random.seed(42)
print('%.6f' % random.random(), '%.6f' % random.random())
random.seed(1); a = [random.random() for i in range(3)]; random.seed(1); print(a == [random.random() for i in range(3)])
print(0 <= random.randrange(10) < 10, 1 <= random.randint(1, 6) <= 6, random.choice('aaa'), 2 <= random.uniform(2, 3) <= 3)
l = list(range(10)); random.shuffle(l); print(sorted(l) == list(range(10)), len(random.sample(range(10), 3)))
