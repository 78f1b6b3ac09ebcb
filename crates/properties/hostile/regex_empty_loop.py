import re
x = re.match('(a*)*', 'b')
y = re.match('(){1000000000}', 'b')
