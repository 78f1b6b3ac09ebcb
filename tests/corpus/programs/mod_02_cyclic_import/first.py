print('first begins')
a = 1
import second
b = 2

def ask():
    return second.look()
print('first ends')
