import re
x = re.findall('', 'a' * 100000)
