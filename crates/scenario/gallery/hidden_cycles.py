# title: Cycles nobody drew
# chapter: Why cycles need a collector
# shows: A function that calls itself from inside another one, a method kept on its own object: cycles come about without any back-reference in sight.
# collector: 2.7

import gc

gc.disable()


def outer():
    def countdown(n):
        if n > 0:
            countdown(n - 1)
    countdown(3)


class Button(object):
    def __init__(self):
        self.on_click = self.click

    def click(self):
        return "clicked"


#: The inner function refers to itself by its
#: own closure.
outer()
print("from a function: %d" % gc.collect(0))

#: A bound method holds its object, and the
#: object holds the method.
button = Button()
print(button.on_click())
del button
print("from a button: %d" % gc.collect(0))
