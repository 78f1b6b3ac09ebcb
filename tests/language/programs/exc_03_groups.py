# from: 3.11
# ExceptionGroup and except*
def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)
eg = ExceptionGroup("many", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3)])])
print(eg, repr(eg), eg.message, eg.exceptions)
print(eg.split(ValueError))
print(eg.subgroup(TypeError), eg.subgroup(KeyError))
try:
    raise eg
except* ValueError as e:
    print("values", e, e.exceptions)
except* TypeError as e:
    print("types", e.exceptions)
try:
    try:
        raise ExceptionGroup("g", [KeyError("k"), ValueError("v")])
    except* ValueError:
        print("value part")
except ExceptionGroup as e:
    print("rest", e.exceptions)
try:
    raise ValueError("plain")
except* ValueError as e:
    print(repr(e))
e = ValueError("noted")
e.add_note("a note")
print(e.__notes__)
print(isinstance(eg, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))
print(attempt(lambda: ExceptionGroup("x", [])))
print(attempt(lambda: ExceptionGroup("x", [5])))
print(attempt(lambda: ExceptionGroup(5, [ValueError()])))
