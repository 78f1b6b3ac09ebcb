# -*- coding: utf-8 -*-
"""Asks the interpreter that runs this for the answers in `answers/`: `ask.py TABLE`, with 2.7 and 3.13.

A row is: 2 or 3, the function, its arguments, the answer; `!` before an exception. Runs are equal.
"""
from __future__ import print_function
import random
import sys

TWO = sys.version_info[0] == 2
chance = random.Random(27)
if TWO:
    chr, text = unichr, unicode
else:
    text = str


def pick(items):
    return items[int(chance.random() * len(items))]


def number(below):
    return int(chance.random() * below)


def shown(value):
    """A cell: what is not printable ASCII is written as \\{hex}."""
    if isinstance(value, bytes):
        value = value.decode("utf-8" if TWO else "ascii")
    if not isinstance(value, text):
        value = text(repr(value)) if isinstance(value, float) else text(value)
    return "".join(c if " " <= c <= "~" and c != "\\" else "\\{%x}" % ord(c) for c in value)


def row(function, arguments, ask):
    try:
        answer = ask()
    except Exception as error:
        answer = "!%s: %s" % (type(error).__name__, error)
    if isinstance(answer, (list, tuple)):
        answer = "".join("<" + (a.decode("utf-8") if isinstance(a, bytes) else text(a)) + ">" for a in answer)
    cells = ["2" if TWO else "3", function] + [shown(a) for a in arguments] + [shown(answer)]
    print("\t".join(cells))


# `int` makes no long of what fits.
INTS = [int(value) for value in [0, 1, -1, 7, 42, -42, 255, 1000, 1234567, -1234567, -(2**63), 2**63 - 1, 10**22, -(10**30)]]
FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 100.0, 1234567.5, 1e16, 1e15, 1e11, 1e12, 123456789012.0, 1e-4, 1e-5, 0.5, 2.5,
          1e22, 1e23, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, 1 / 3.0, 0.1 + 0.2, 9007199254740993.0,
          float("inf"), float("-inf"), float("nan"), -0.001, 999999.5, 99999.95, 12345678.9, 1e50, 3.14159]
WORDS = ["", "ab", "hello world", "x"]


def floats():
    for value in FLOATS + [pick([1, -1]) * chance.random() * 10.0 ** (number(60) - 30) for _ in range(100)]:
        row("repr", [value], lambda: repr(value))
        row("str", [value], lambda: str(value))
        row("hash", [value], lambda: hash(value) if value == value else 0)


def specs():
    fixed = ["", "05", "=5", "<05", "*<05", "*^05", "c", "5c", "+c", "#c", ".3", ".3d", "_", "_d", ",_", "_,", ",,", ",x",
             "_x", "_b", ",n", "_n", ",s", ",c", "q", "xx", "5.d", "z", "z.1f", "zd", "010,", "08_x", "#010_x", "#x", "+",
             " ", "#", "s", "10.2s", "n", "%", ".3,", "x=10", "\x01", "\n", "c,", "-", "#g", "#.3", ".0", ".1e", "+010,.2f",
             "^010", "=^10", "1<", "z.1e", "z%", "z#.0f", "011,", "012,", "013,", "=012,", "*=12,", "015_", "020_b", ".80f",
             "99999999999999999999", ".99999999999999999999f", "~=", "08,.1%", "*>9,d", "06c", "=6c", "<6c", "x=6c"]
    made = ["".join([pick(["", "", "<", ">", "^", "=", "*<", "0=", "-^"]), pick(["", "", "+", "-", " "]),
                     pick(["", "", "", "#"]), pick(["", "", "0"]), pick(["", "1", "6", "12", "17"]),
                     pick(["", "", ",", ","]), pick(["", "", ".0", ".2", ".7"]), pick(["", "d", "b", "o", "x", "X",
                     "e", "E", "f", "F", "g", "G", "%", "n", "s"])]) for _ in range(200)]
    for spec in fixed + made:
        value = pick(INTS)
        row("int", [value, spec], lambda: format(value, spec))
        value = pick(FLOATS)
        row("float", [value, spec], lambda: format(value, spec))
        value = pick(WORDS)
        row("text", [value, spec], lambda: format(value, spec))
    for value in [65, -1, 2000000]:
        row("int", [value, "c"], lambda: format(value, "c"))
    row("int", [10**400, "f"], lambda: format(10**400, "f"))


def percents():
    for _ in range(300):
        head = "%" + pick(["", "", "", "+", "-", " ", "0", "#", "#0", "0-", "+0", "#+"]) + pick(["", "", "3", "9", "30"])
        head += pick(["", "", "", ".", ".0", ".3", ".12"]) + pick(["", "", "", "l"])
        value, kind = pick(INTS), pick("diuxXo")
        row("int", [value, head + kind], lambda: (head + kind) % value)
        value, kind = pick(FLOATS), pick("eEfFgG")
        row("float", [value, head + kind], lambda: (head + kind) % value)
        value, kind = pick(WORDS), "s"
        row("text", [value, head + kind], lambda: (head + kind) % value)
    for form in ["%.0d", "%#.0x", "%#.0o", "%.0o", "%#.0X", "%#o", "%#x"]:
        row("int", [0, form], lambda: form % 0)
    for value in [65, 0, 127, -1, 300 if TWO else 2000000]:
        row("character", [value], lambda: "%c" % value)
    for wrong in ["%", "%5", "%.", "%q", "ab%.3q", "%hhd", "%llq", "%.-1d", "%b", "%!", "% \x01", "%99999999999999999999d",
                  "%.99999999999999999999d", "%y%", "%\x1f", "%\x7f"]:
        row("error", [wrong], lambda: wrong % 1)
    for wrong in ["%(a", "%(a)", "%(a)y", "%(a(b)", "%(", "%()", "%(a)5"]:
        row("error", [wrong], lambda: wrong % {"a": 1, "": 2})


class Seen(object):
    """Writes down what a format text asks for."""

    def __init__(self, name):
        self.name = name

    def __getattr__(self, word):
        return Seen(self.name + "." + word)

    def __getitem__(self, key):
        return Seen("%s[%s]" % (self.name, "#%d" % key if isinstance(key, int) else key))

    def __format__(self, spec):
        return "<%s|%s>" % (self.name, spec)

    def __repr__(self):
        return "r(%s)" % self.name

    __str__ = __repr__


def formats():
    fixed = ["{", "}", "{}}", "{{}", "{0", "{0!", "{0!r", "{0!rx}", "{0!r:", "{0:", "{0:{", "{0:{}", "{0[}", "{0[a}", "{0[]}",
             "{0.}", "{0[a]b}", "{0..a}", "{{{0}}}", "{a{b}}", "{0!}", "{0!:}", "{0:{1:{2}}}", "{0!x}", "{0[0]}", "{0[-1]}",
             "{0[+1]}", "{0[ 1]}", "{0[01]}", "{01}", "{0[:]}", "{0[!]}", "{0[{]}", "{:{{}}}", "{0:}}", "{!r}", "{.real}",
             "{[0]}", "{:>{}}", "{0:}}}", "a{", "a}b", "{0:{{", "{99999999999999999999}", "{0[99999999999999999999]}",
             "{:{:{}}}", "{!}", "{!", "{0.a]}", "{!r }", "{0!r}}", "{0!rr}", "{0}{", "{:{", "{0:[}", "{0!s:>10}", "{0[a][}",
             "{0!{}", "{0:a{1}b{2!r}c}", "}}{{", "a{0}b{1}c", "{0.a.b[c][1].d}", "{0[a.b]}", "{0[[]}", "{0!\x01}"]
    made = ["".join(pick("{}{}!:.[]0a1r{}{}") for _ in range(2 + number(9))) for _ in range(300)]
    for template in fixed + made:
        try:
            answer = template.format(*[Seen(str(place)) for place in range(5)])
        except ValueError as error:
            answer = error
            # The numbering of fields is the caller's.
            if "cannot switch" in str(error):
                continue
        except (KeyError, IndexError):
            continue
        row("format", [template], lambda: "!" + str(answer) if isinstance(answer, ValueError) else answer)


LETTERS = u"abz AB 09'\"\\\n\t\r\x00\x1f\x7fé\xad\xa0ßÿŁ€\u2028\u0301中\ufeff\ue000😀\U000e0001\U000107ff\U0010ffffΣς"


def quotes():
    texts = [u"", u"it's", u'"', u"'\"", u"\\", u"Σ"] + [u"".join(pick(LETTERS) for _ in range(number(8))) for _ in range(200)]
    for value in texts:
        if TWO:
            row("str", [value], lambda: repr(value.encode("utf-8")))
            row("unicode", [value], lambda: repr(value))
        else:
            row("str", [value], lambda: repr(value))
            row("bytes", [value], lambda: repr(value.encode("utf-8")))


def hashes():
    for value in [0, 1, -1, -2, 42, 2**61 - 1, 2**61 - 2, 2**61, -(2**61) + 1, 2**63 - 1, -(2**63)] + [number(2**62) for _ in range(40)]:
        row("int", [value], lambda: hash(value))
    for power in range(-1080, 1024, 7):
        value = pick([1, -1]) * (1 + chance.random()) * 2.0**power
        row("float", [value], lambda: hash(value))
    for value in FLOATS[:-1]:
        row("float", [value], lambda: hash(value) if value == value else 0)
    for length in range(60):
        value = tuple(number(2**60) - 2**59 for _ in range(number(8)))
        row("tuple", [" ".join(str(item) for item in value)], lambda: hash(value))
    if TWO:
        for word in [u"", u"a", u"ab", u"hello world", u"é€"] + [u"".join(pick(u"abcxyz_é") for _ in range(number(12))) for _ in range(60)]:
            row("str", [word], lambda: hash(word.encode("utf-8")))


def orders():
    for case in range(100):
        span = pick([20, 100, 10**6])
        steps = [(pick("+++++-"), pick([number(span) - span // 2, number(40) * 64])) for _ in range(number(60))]
        if case < 10:
            steps = [("+", -number(2**62)) for _ in range(case * 12)]
        some, table = set(), {}
        for sign, key in steps:
            if sign == "+":
                some.add(key)
                table[key] = 1
            else:
                some.discard(key)
                table.pop(key, None)
        words = " ".join("%s%d" % step for step in steps)
        order = " ".join(str(key) for key in some)
        row("set", [words], lambda: order)
        if TWO:
            order = " ".join(str(key) for key in table)
            row("dict", [words], lambda: order)


def strings():
    space = u" \t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u2028\u3000"
    mixed = u"aAbB1 -'" + (u"é" if TWO else u"éßÿŁǆǅⅷªაΣσςﬁ中İ\u0301\u200b")
    texts = [u"", u"a", u"it's a TEST", u"ΑΣ ΑΣΑ Σ Α.Σ"] + [u"".join(pick(mixed) for _ in range(number(10))) for _ in range(50)]
    texts += [u"".join(pick(u"ab" + space[: 6 if TWO else None]) for _ in range(number(10))) for _ in range(40)]
    for value in texts:
        value = value.encode("utf-8") if TWO else value
        for name in ["title", "capitalize", "swapcase", "splitlines", "strip", "lstrip", "rstrip"]:
            row(name, [value], lambda: getattr(value, name)())
        row("keepends", [value], lambda: value.splitlines(True))
        most = number(4) - 1
        row("split", [value, most], lambda: value.split(None, most))
        row("rsplit", [value, most], lambda: value.rsplit(None, most))
        part = pick(["a", "b", "ab", " "])
        row("split_at", [value, part, most], lambda: value.split(part, most))
        row("rsplit_at", [value, part, most], lambda: value.rsplit(part, most))
        row("partition", [value, part], lambda: value.partition(part))
        row("rpartition", [value, part], lambda: value.rpartition(part))
        part = pick(["", "a", "b", "ab", " "])
        if TWO and not part:
            part = "b"  # It would stand between the bytes of a character.
        row("replace", [value, part, "XY", most], lambda: value.replace(part, "XY", most))
        row("strip_of", [value, "ab"], lambda: value.strip("ab"))
        if not TWO:
            width, start, stop = number(14), number(24) - 12, number(24) - 12
            row("center", [value, width], lambda: value.center(width, "*"))
            row("ljust", [value, width], lambda: value.ljust(width))
            row("rjust", [value, width], lambda: value.rjust(width))
            row("zfill", [value, width], lambda: value.zfill(width))
            row("expandtabs", [value, width], lambda: value.expandtabs(width))
            row("find", [value, part, start, stop], lambda: value.find(part, start, stop))
            row("rfind", [value, part, start, stop], lambda: value.rfind(part, start, stop))
            row("count", [value, part, start, stop], lambda: value.count(part, start, stop))
    for _ in range(200):
        value = u"0123456789é"[: number(12)]
        bounds = [pick([None, number(30) - 15, number(30) - 15, -(2**63), 2**63 - 1]) for _ in range(2)]
        step = pick([1, -1, 2, -2, 3, -5, 20, -20, 2**63 - 1, -(2**63) + 1])
        if not TWO:
            row("slice", [value] + bounds + [step], lambda: value[slice(bounds[0], bounds[1], step)])


globals()[sys.argv[1]]()
