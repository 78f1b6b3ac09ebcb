import re
x = re.split('a', 'a' * 100000)
