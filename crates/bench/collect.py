# Times gc.collect() on the graphs of graph.rs: lists that refer to lists. Prints shape, size, seconds.
from __future__ import print_function
import gc
import sys
import time

clock = getattr(time, 'process_time', None) or time.clock


def targets(shape, size):
    state = 0x9e3779b97f4a7c15
    for i in range(size):
        if shape == 'pairs':
            if i == 0:
                yield range(1, size, 2)
            else:
                other = ((i - 1) ^ 1) + 1
                yield [other] if other < size else []
        elif shape == 'tree':
            yield [c for c in (2 * i + 1, 2 * i + 2) if c < size]
        else:
            out = [(i + 1) % size]
            for _ in range(2):
                state ^= (state << 13) & 0xffffffffffffffff
                state ^= state >> 7
                state ^= (state << 17) & 0xffffffffffffffff
                out.append(state % size)
            yield out


def build(shape, size):
    objects = [[] for _ in range(size)]
    for here, there in zip(objects, targets(shape, size)):
        here.extend([objects[i] for i in there])
    return objects[0]


gc.disable()
for shape in ('pairs', 'tree', 'random'):
    for size in (10000, 100000, 1000000):
        root = build(shape, size)
        gc.collect()
        times = []
        for _ in range(5 if size < 1000000 else 3):
            begin = clock()
            gc.collect()
            times.append(clock() - begin)
        print(shape, size, sorted(times)[len(times) // 2])
        # Without gc.collect() a deep tree would be taken apart one by one.
        del root
sys.stdout.flush()
