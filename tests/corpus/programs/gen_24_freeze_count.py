# 3.12 keeps immortal objects in the permanent generation, where full collections move them
import gc
gc.collect(); gc.disable()
if not hasattr(gc, 'get_freeze_count'):
    print("no freeze")
else:
    print(gc.get_freeze_count())
    gc.unfreeze()
    print(gc.get_freeze_count())
    gc.collect(0); gc.collect(1)
    print(gc.get_freeze_count())
    gc.collect()
    print(gc.get_freeze_count())
