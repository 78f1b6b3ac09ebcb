import sys
print('main' in sys.modules)
print(sys.modules['__main__'].first.a)
