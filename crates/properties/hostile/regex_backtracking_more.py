import re
x = re.match('(a|aa)+$', 'a' * 60 + 'b')
