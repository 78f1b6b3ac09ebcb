# what of os does not touch files
import os, os.path
print(os.path.join('a', 'b'), os.path.basename('/x/y.py'), os.path.splitext('y.py'), os.path.dirname('/x/y'), os.sep, os.linesep == '\n', os.name)
print(type(os.getpid()).__name__, os.environ.get('NO_SUCH_VARIABLE'), os.path.exists('/no/such/file'))
