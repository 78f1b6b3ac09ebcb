import random
x = random.sample(range(10**9), 10**8)
