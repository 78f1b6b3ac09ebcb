import re
x = re.match('(.*)*x', 'a' * 60)
