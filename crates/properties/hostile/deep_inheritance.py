A = object
for i in range(300):
    A = type('A', (A,), {})
x = A()
