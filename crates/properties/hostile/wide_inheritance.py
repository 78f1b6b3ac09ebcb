A = object
for i in range(200):
    A = type('A', (A,), {})
    for j in range(3):
        type('B', (A,), {})
