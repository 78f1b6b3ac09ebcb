# from: 3.6
# a tokenizer, a parser and an evaluator
import re
class Token:
    def __init__(self, kind, text): self.kind, self.text = kind, text
    def __repr__(self): return f"{self.kind}:{self.text}"
def tokens(text):
    pattern = re.compile(r"\s*(?:(\d+)|(.))")
    for number, op in pattern.findall(text):
        yield Token("num", number) if number else Token("op", op)
    yield Token("end", "")
class Parser:
    def __init__(self, text): self.tokens = tokens(text); self.advance()
    def advance(self): self.current = next(self.tokens)
    def expect(self, text):
        if self.current.text != text: raise SyntaxError(f"expected {text!r}, got {self.current!r}")
        self.advance()
    def expr(self):
        value = self.term()
        while self.current.text in ("+", "-") and self.current.text:
            op = self.current.text; self.advance()
            value = (op, value, self.term())
        return value
    def term(self):
        value = self.factor()
        while self.current.text in ("*", "/") and self.current.text:
            op = self.current.text; self.advance()
            value = (op, value, self.factor())
        return value
    def factor(self):
        if self.current.kind == "num":
            value = int(self.current.text); self.advance(); return value
        if self.current.text == "-": self.advance(); return ("neg", self.factor())
        self.expect("("); value = self.expr(); self.expect(")"); return value
OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "neg": lambda a: -a}
def evaluate(tree):
    if isinstance(tree, int): return tree
    op, *args = tree
    return OPS[op](*map(evaluate, args))
for text in ("1 + 2 * 3", "(1 + 2) * -3", "10 / 4 - 1", "2 * (3 + 4) * 5", "1 + ", "(1", "1 / 0"):
    try:
        tree = Parser(text).expr()
        print(text, "=", tree, "=", evaluate(tree))
    except (SyntaxError, ZeroDivisionError) as e:
        print(text, "!", type(e).__name__, e)
