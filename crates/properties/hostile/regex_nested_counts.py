import re
x = re.compile('((a{1000}){1000}){1000}')
