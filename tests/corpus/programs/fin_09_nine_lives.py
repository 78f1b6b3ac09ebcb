# a cat that comes back
import gc
gc.collect(); gc.disable()
class Cat(object):
    lives = 9
    def __del__(self):
        global cat
        Cat.lives -= 1
        print("lives left %d" % Cat.lives)
        if Cat.lives > 0: cat = self
cat = Cat()
for i in range(12):
    if cat is None:
        break
    cat = None
    if cat is None:
        print("gone")
        break
print("end %d" % Cat.lives)
