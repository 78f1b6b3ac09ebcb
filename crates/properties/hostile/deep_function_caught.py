def f():
    try:
        f()
    except Exception:
        f()
f()
