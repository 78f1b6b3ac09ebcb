import re
x = re.match('(a+)+$', 'a' * 40 + 'b')
