class Endless(object):
    def __del__(self):
        while True:
            pass
def fails():
    kept = Endless()
    del kept
    raise ValueError
fails()
