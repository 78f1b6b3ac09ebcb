# threading without threads: start() runs the target to its end before it returns. That is one of the
# orders in which a real interpreter may run it, and the same one each time. What would wait for ever
# raises RuntimeError.
import sys as _sys

_running = []


class local(object):
    # The attributes belong to the thread that runs.
    def __init__(self, *args, **kwargs):
        object.__setattr__(self, '_by_thread', {})

    def _own(self):
        return object.__getattribute__(self, '_by_thread').setdefault(id(current_thread()), {})

    def __getattribute__(self, name):
        if name == '__dict__':
            return object.__getattribute__(self, '_own')()
        own = object.__getattribute__(self, '_own')()
        if name in own:
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        object.__getattribute__(self, '_own')()[name] = value

    def __delattr__(self, name):
        own = object.__getattribute__(self, '_own')()
        if name not in own:
            raise AttributeError(name)
        del own[name]


class _Lock(object):
    __slots__ = ('_held', '__weakref__')

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if self._held:
            if blocking and timeout == -1:
                raise RuntimeError('cyclescope runs one thread after the other: this would wait for ever')
            return False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


class _RLock(object):
    __slots__ = ('_owner', '_count', '__weakref__')

    def __init__(self):
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = current_thread()
        if self._count and self._owner is not me:
            if blocking and timeout == -1:
                raise RuntimeError('cyclescope runs one thread after the other: this would wait for ever')
            return False
        self._owner = me
        self._count += 1
        return True

    def release(self):
        if not self._count or self._owner is not current_thread():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


def Lock():
    return _Lock()


def RLock():
    return _RLock()


class Event(object):
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag and timeout is None:
            raise RuntimeError('cyclescope runs one thread after the other: this would wait for ever')
        return self._flag


class Semaphore(object):
    def __init__(self, value=1):
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if self._value == 0:
            if blocking and timeout is None:
                raise RuntimeError('cyclescope runs one thread after the other: this would wait for ever')
            return False
        self._value -= 1
        return True

    def release(self, n=1):
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


class Condition(object):
    def __init__(self, lock=None):
        self._lock = lock or RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def wait(self, timeout=None):
        if timeout is None:
            raise RuntimeError('cyclescope runs one thread after the other: this would wait for ever')
        return False

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass

    notifyAll = notify_all


class Thread(object):
    _made = 0

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, daemon=None):
        Thread._made += 1
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self.name = name or 'Thread-%d' % Thread._made
        self.daemon = bool(daemon)
        self.ident = None
        self._state = 'initial'

    def start(self):
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        self._state = 'started'
        self.ident = id(self)
        _running.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException:
            import traceback
            _sys.stderr.write('Exception in thread %s:\n' % self.name)
            traceback.print_exc()
        finally:
            _running.pop()
            self._state = 'stopped'

    def run(self):
        try:
            if self._target:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if self._state == 'initial':
            raise RuntimeError('cannot join thread before it is started')
        if self._state == 'started':
            raise RuntimeError('cannot join current thread')

    def is_alive(self):
        return self._state == 'started'

    isAlive = is_alive

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def setDaemon(self, daemon):
        self.daemon = daemon

    def __repr__(self):
        return '<%s(%s, %s %d)>' % (self.__class__.__name__, self.name, self._state, self.ident or 0)


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name='MainThread')
        Thread._made = 0
        self._state = 'started'
        self.ident = id(self)


_main = _MainThread()


def current_thread():
    return _running[-1] if _running else _main


def main_thread():
    return _main


def active_count():
    return 1 + len(_running)


def enumerate():
    return [_main] + _running


def get_ident():
    return id(current_thread())


currentThread, activeCount = current_thread, active_count
