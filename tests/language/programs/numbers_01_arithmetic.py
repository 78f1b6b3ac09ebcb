# from: 3.6
# ints and floats: operators, formatting, conversions
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 7 / 2, 2 ** 10, 2 ** -1, 10 ** 0, (-2) ** 3, -2 ** 2)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, divmod(7.5, 2), 1e3, 1.0, 0.1 + 0.2, 1 / 3, 2.5e-8, 1e22, 1e15, 123456789012345.0, 1e16)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, -8 >> 1, True + True, True & False, True | 2, not 5, 5 and 0, 0 or "x", None or [])
print(round(2.5), round(3.5), round(-2.5), round(2.567, 2), round(1234, -2), round(0.5), round(1.5), round(2.675, 2), type(round(1.0)).__name__, type(round(1.0, 0)).__name__)
print(abs(-5), abs(-2.5), abs(3+4j), int(3.9), int(-3.9), float(3), complex(1, 2), int("12"), float("1e5"), bool(0.0), bool("0"), int(True))
print(hex(255), oct(8), bin(5), hex(-255), 0xff, 0o17, 0b101, 1_000_000, 1e-5, 1.5e300 * 1e10, -0.0, 0.0 == -0.0)
print(max(1, 2.5), min(3, 1, 2), sum([1, 2.5]), sum([[1], [2]], []), pow(2, 3), pow(2, 5, 7), pow(2, -1))
print((5).bit_length(), (0).bit_length(), (2.0).is_integer(), (2.5).is_integer(), (5).real, (5).imag, (5).conjugate(), (5).numerator, (1.5).as_integer_ratio(), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"))
print(float("inf"), -float("inf"), float("nan"), float("inf") > 1e308, float("inf") - float("inf"), 1e400)
print(1 == 1.0, hash(1) == hash(1.0) == hash(True), 3 in [3.0], {1: "a"}[1.0])
print((1+2j) * (3-1j), (1+2j).real, (1+2j).conjugate(), 1j ** 2, abs(1j), (1+2j) == 1, 2j + 1, -1j)
print(1 < 2 < 3, 1 < 3 < 2, 5 > 4 == 4, 10 // 3 * 3 + 10 % 3, -5 // 3, 2 ** 3 ** 2, -3 ** 2, 1 if 0 else 2)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
z, five = 0, 5
for f in (lambda: 1 / z, lambda: 1 // z, lambda: 1 % z, lambda: divmod(1, z), lambda: 1.0 / z, lambda: 1.0 // z, lambda: 1.0 % z, lambda: divmod(1.0, z), lambda: z ** -1, lambda: 0.0 ** -1, lambda: 1j / z, lambda: pow(2, 3, z), lambda: pow(1, 2, 3.0) if False else pow(2.0, 3, 5),
          lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 + None, lambda: 1 + [], lambda: [] + 1, lambda: 1 - "a", lambda: 1.5 & 1, lambda: 1 < None, lambda: 1j < 2, lambda: -"a", lambda: ~1.5, lambda: +None, lambda: abs("a"), lambda: round("a"), lambda: round(1.5, "a"), lambda: 10.0 ** 400, lambda: int("9" * 3) + 1, lambda: hex(1.5), lambda: bin("a"), lambda: 1.5 @ 2, lambda: 5 % "a", lambda: None + 1, lambda: object() * 2, lambda: (1).foo, lambda: 1 in 5, lambda: len(5), lambda: five[0], lambda: five(), lambda: complex("x"), lambda: complex("1+2j"), lambda: 1 / 3):
    attempt(f)
