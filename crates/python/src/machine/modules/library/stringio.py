# Text that is written to memory: io.StringIO, and the StringIO module of 2.7.


class StringIO(object):
    def __init__(self, initial_value='', newline='\n'):
        self._parts = [initial_value] if initial_value else []
        self._position = 0
        self.closed = False

    def write(self, text):
        self._parts.append(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def getvalue(self):
        return ''.join(self._parts)

    def read(self, size=-1):
        text = self.getvalue()
        end = len(text) if size is None or size < 0 else self._position + size
        found = text[self._position:end]
        self._position += len(found)
        return found

    def readline(self):
        text = self.getvalue()[self._position:]
        end = text.find('\n')
        found = text if end < 0 else text[:end + 1]
        self._position += len(found)
        return found

    def __iter__(self):
        while True:
            line = self.readline()
            if not line:
                return
            yield line

    def seek(self, position):
        self._position = position
        return position

    def tell(self):
        return self._position

    def flush(self):
        pass

    def isatty(self):
        return False

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()
