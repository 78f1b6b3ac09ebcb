# from: 3.8
# f"{x=}"
x = 5
name = "n"
print(f"{x=} {x = } {x=!s} {name=} {name=!s} {x=:>4} {x + 1=} {name.upper()=}")
print(f"{x=!r:^9}|{3 * 'a'=}")
