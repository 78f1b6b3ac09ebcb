e = ValueError()
for i in range(300):
    n = ValueError()
    n.__context__ = e
    e = n
raise e
