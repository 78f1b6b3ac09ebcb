print('second begins')
import first
print(hasattr(first, 'a'))
print(hasattr(first, 'b'))

def look():
    return first.a + first.b
print('second ends')
