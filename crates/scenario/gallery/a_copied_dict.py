# title: A copied dict
# chapter: Changed in 3.7
# shows: A dict that once held a container stays tracked; from 3.7 on its copy is tracked as well, which before was so of a __dict__ alone.
# collector: 3.7

import gc

gc.disable()


class Settings(object):
    pass


plain = {"cache": []}
plain["cache"] = None
copy = plain.copy()
print("dict: %s" % gc.is_tracked(plain))
print("its copy: %s" % gc.is_tracked(copy))

settings = Settings()
settings.cache = []
settings.cache = None
copy = settings.__dict__.copy()
print("another: %s" % gc.is_tracked(copy))
