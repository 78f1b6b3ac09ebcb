from __future__ import absolute_import
from . import one
from .one import value
print('two')
seen = one.value + value
