import re
x = re.match('a{1000000000}', 'a' * 100)
