x = round(5, -10**9)
y = round(1.5, 10**9)
