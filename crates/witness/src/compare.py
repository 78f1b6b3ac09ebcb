import gc
import sys
import types

texts = []
rows = []
busy = []
collect = gc.collect
get_objects = gc.get_objects
classic = getattr(types, "InstanceType", None)
script = sys.modules["__main__"]
module = types.ModuleType("__main__")
namespace = module.__dict__
namespace["__file__"] = FILE
namespace["__builtins__"] = __builtins__


def flat(lists):
    return ", ".join([one for one in lists.split(" | ") if one])


def has_generations():
    try:
        gc.get_objects(generation=0)
    except TypeError:  # before 3.8 they come as one list
        return False
    return True


def label(thing, names):
    kind = type(thing)
    if kind is classic:
        kind = thing.__class__
    if isinstance(thing, type) or kind.__module__ != "__main__":
        return None
    name = names.get(id(thing))
    return kind.__name__ if name is None else kind.__name__ + " " + name


def row(things, names):
    labels = [label(thing, names) for thing in things]
    return ", ".join([text for text in labels if text is not None])


def note(text):
    texts.append(text)
    rows.append(lists())


def lists():
    moment = len(rows)
    if moment >= len(EXPECTED) or EXPECTED[moment][1] is None or gc.isenabled():
        return ""
    names = {}
    for name in sorted(namespace):
        names.setdefault(id(namespace[name]), name)
    if GENERATIONS:
        return " | ".join([row(get_objects(generation=number), names) for number in (0, 1, 2)])
    return row(get_objects(), names)


def recording_collect(generation=2):
    if busy:
        return collect(generation)
    busy.append(None)
    try:
        found = collect(generation)
    finally:
        busy.pop()
    note("gc.collect() returns %d" % found)
    return found


class Output(object):
    __module__ = "cyclescope"

    def __init__(self):
        self.softspace = 0
        self.line = ""

    def write(self, text):
        self.line += text
        while "\n" in self.line:
            complete, self.line = self.line.split("\n", 1)
            note("prints " + complete)

    def flush(self):
        pass


def run():
    try:
        code = compile(PROGRAM, FILE, "exec", 0, True)
    except SyntaxError:
        texts.append("refused: SyntaxError")
        rows.append("")
        return
    for name in IMPORTS:
        try:
            __import__(name)
        except ImportError:
            pass
    output, stdout = Output(), sys.stdout
    sys.modules["__main__"] = module
    gc.collect = recording_collect
    sys.stdout = output
    collect()
    try:
        exec(code, namespace)
        note("the program ends")
    except BaseException:
        texts.append("ends with " + sys.exc_info()[0].__name__)
        rows.append("")
    finally:
        gc.disable()
        gc.set_debug(0)
        sys.stdout = stdout
        gc.collect = collect
        sys.modules["__main__"] = script


def difference():
    for number in range(len(EXPECTED)):
        expected, expected_lists = EXPECTED[number]
        found, found_lists = "nothing more", ""
        if number < len(texts):
            found, found_lists = texts[number], rows[number]
        if found != expected:
            return number, expected, found
        if expected_lists is not None and not GENERATIONS:
            expected_lists = flat(expected_lists)
        if expected_lists is not None and found_lists != expected_lists:
            return number, expected + ": " + expected_lists, found + ": " + found_lists
    if WHOLE and len(texts) > len(EXPECTED):
        return len(EXPECTED), "nothing more", texts[len(EXPECTED)]
    return None


GENERATIONS = has_generations()
run()
different = difference()
version = "%d.%d.%d" % tuple(sys.version_info[:3])
if different is None:
    with_lists = len([one for one, lists in EXPECTED if lists is not None])
    numbers = (version, len(EXPECTED), with_lists)
    print("cyclescope and this Python %s agree: %d moments, %d of them with all lists." % numbers)
else:
    print("cyclescope and this Python %s differ at moment %d." % (version, different[0] + 1))
    print("  cyclescope:  " + different[1])
    print("  this Python: " + different[2])
    if sys.version_info[:2] != VERSION:
        print("What was shown is CPython %d.%d: run it with that." % VERSION)
    sys.exit(1)
