import re
x = re.compile('(' * 5000)
