import re
x = re.match('(?:a|b)*', 'a' * 100000)
