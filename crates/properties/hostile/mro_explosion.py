A = [object]
for i in range(60):
    A = [type('A', tuple(A[-3:]), {})] + A

