# from: 3.6
# try, else, finally with return, break and continue
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def ret():
    n = N("ret")
    try:
        return "try"
    finally:
        print("finally")
print(ret())
def override():
    for i in range(3):
        try:
            if i == 0: continue
            if i == 1: break
        finally:
            print("finally", i)
    else:
        print("no else")
    return "end"
print(override())
def swallow():
    while True:
        try:
            raise ValueError(N("lost"))
        finally:
            break
    return "swallowed"
print(swallow())
def nested():
    try:
        try:
            raise KeyError("k")
        except ValueError:
            print("never")
        else:
            print("never either")
        finally:
            print("inner finally")
    except KeyError as e:
        print("outer", e)
    else:
        print("no")
    finally:
        print("outer finally")
nested()
def elses():
    try: pass
    except ValueError: pass
    else: print("else runs")
    for x in []: pass
    else: print("for else")
    while False: pass
    else: print("while else")
    for x in [1]: break
    else: print("no for else")
elses()
def value():
    x = 1
    try:
        return x
    finally:
        x = 2
print(value())
def order():
    try:
        a = N("a")
        b = N("b")
        1 / 0
    except ZeroDivisionError:
        print("handling")
    print("leaving")
order()
def multi(e):
    try:
        raise e
    except (KeyError, IndexError) as x:
        return "tuple " + repr(x)
    except LookupError:
        return "lookup"
    except Exception:
        return "exception"
    except:
        return "bare"
print(multi(KeyError(1)), multi(LookupError()), multi(ValueError), multi(KeyboardInterrupt))
def bad_class():
    try:
        raise ValueError
    except 5:
        pass
try:
    bad_class()
except TypeError as e:
    print(e)
def expr():
    try:
        raise ValueError("v")
    except (print("evaluated"), ValueError)[1]:
        return "matched"
print(expr())
try:
    assert 1 == 2, "message %d" % 5
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert []
except AssertionError as e:
    print(repr(e), str(e) == "")
assert True, 1 / 0
def gen():
    try:
        yield 1
    except ValueError as e:
        yield "caught %s" % e
    else:
        yield "else"
    finally:
        yield "finally"
g = gen(); next(g)
print(g.throw(ValueError("v")), list(g), list(gen()))
