import fourth
value = 3
