from __future__ import absolute_import
print('one')
value = 1
