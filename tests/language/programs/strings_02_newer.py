# from: 3.9
# methods of texts and dicts that came with 3.9
print("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "abc".removeprefix("x"), "abc".isascii())
d = {"a": 1} | {"b": 2, "a": 3}
d |= {"c": 4}
d |= [("e", 5)]
print(d)
try:
    {} | [("a", 1)]
except TypeError as e:
    print(e)
print(list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.items())))
