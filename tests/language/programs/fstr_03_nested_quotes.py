# from: 3.12
# any quote and newline inside of an f-string
d = {"k": 1}
print(f"{d["k"]} {'\n'.join(["a", "b"])} {f"{f"{1 + 1}"}"}")
print(f"{
    d['k']  # a comment
}")
