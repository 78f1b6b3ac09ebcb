import re
x = re.sub('', 'b' * 100000, 'a' * 100000)
