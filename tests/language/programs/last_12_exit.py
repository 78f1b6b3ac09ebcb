# from: 3.6
# leaving by sys.exit
import sys
try:
    print("before")
    sys.exit("message")
finally:
    print("finally")
