import sys
sys.exit('x' * 100000)
