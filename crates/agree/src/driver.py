# Reads programs from standard input, each behind a line with its length, and runs each in a child of
# its own. A child writes what its program prints; behind it stands a zero and how the child ended.
import os, signal, sys
# What every program imports: here it is imported once.
import copy, functools, gc, weakref

class Failing(object):
    def __del__(self):
        raise ValueError

# What an interpreter makes once, when it first reports what a finalizer has raised, and keeps.
for i in range(3):
    Failing()

programs = getattr(sys.stdin, 'buffer', sys.stdin)
child = None
while child != 0:
    length = programs.readline()
    if not length:
        break
    text = programs.read(int(length))
    child = os.fork()
    if child:
        os.write(1, ('\0%d\n' % os.waitpid(child, 0)[1]).encode())
if child == 0:
    signal.alarm(20)
    code = compile(text, 'program.py', 'exec')
    try:
        exec(code, {'__name__': '__main__', '__builtins__': __builtins__})
    except BaseException:
        sys.stdout.write('[uncaught] %s\n' % sys.exc_info()[0].__name__)
    sys.stdout.flush()
    os._exit(0)
