//! No text makes the compiler panic or exhaust the stack.

mod common;

use common::{PROFILES, check, programs};
use python::compile;

/// Marsaglia's xorshift64: the same texts on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}

const PIECES: [&str; 48] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    ".",
    "\n",
    "\n    ",
    "'",
    "\"\"\"",
    "f'{",
    "}'",
    "`",
    "\\",
    "é",
    "\t",
    " if ",
    " else ",
    " for x in ",
    " lambda: ",
    " not ",
    "*",
    "**",
    "=",
    ":=",
    "->",
    "@",
    "0777L",
    "ur'a'",
    "print ",
    "print >>f, ",
    "exec ",
    "raise E, ",
    "except E, e:",
    "try:\n",
    "finally:\n",
    "with a as b:\n",
    "class C:\n",
    "def f(a, *b):\n",
    "yield ",
    "return ",
    "global x\n",
    "nonlocal x\n",
    "del ",
    "\u{0}",
];

fn mutate(text: &str, random: &mut Random) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(4) {
        let at = random.below(characters.len() + 1);
        match random.below(4) {
            0 => {
                let end = (at + random.below(12)).min(characters.len());
                characters.drain(at..end);
            }
            1 => {
                let end = (at + random.below(40)).min(characters.len());
                let copied: Vec<char> = characters[at..end].to_vec();
                let to = random.below(characters.len() + 1);
                characters.splice(to..to, copied);
            }
            _ => {
                let piece = PIECES[random.below(PIECES.len())];
                characters.splice(at..at, piece.chars());
            }
        }
    }
    characters.into_iter().collect()
}

#[test]
fn mutated_programs_compile_or_are_refused() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for (name, text) in programs() {
        for _ in 0..12 {
            let mutated = mutate(&text, &mut random);
            for dialect in PROFILES {
                let options = common::options(dialect);
                match compile(&mutated, &name, options) {
                    Ok(program) => check(&program),
                    Err(diagnostics) => {
                        assert!(!diagnostics.is_empty());
                        let _ = diagnostics[0].to_string();
                    }
                }
            }
        }
    }
}

/// Runs in the stack that the page has.
fn in_small_stack(test: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(1 << 20).spawn(test).expect("a thread").join().expect("no panic");
}

fn deep_texts(depth: usize) -> Vec<String> {
    let nested_blocks = |head: &str| {
        let mut text = String::new();
        for level in 0..depth.min(3000) {
            text.push_str(&" ".repeat(level));
            text.push_str(head);
            text.push('\n');
        }
        text.push_str(&" ".repeat(depth.min(3000)));
        text.push_str("pass\n");
        text
    };
    vec![
        "(".repeat(depth),
        "[".repeat(depth) + &"]".repeat(depth),
        "{".repeat(depth),
        "x = ".to_string() + &"{1:".repeat(depth) + "1" + &"}".repeat(depth),
        "not ".repeat(depth) + "x",
        "- ".repeat(depth) + "x",
        "~".repeat(depth) + "x",
        "x".to_string() + &".a".repeat(depth),
        "x".to_string() + &"()".repeat(depth),
        "x".to_string() + &"[0]".repeat(depth),
        "1".to_string() + &"+1".repeat(depth),
        "1".to_string() + &"**1".repeat(depth),
        "lambda: ".repeat(depth) + "0",
        "lambda a, b: ".repeat(depth) + "0",
        "x if y else ".repeat(depth) + "z",
        "await ".repeat(depth) + "x",
        "yield ".repeat(depth) + "x",
        "x = f'".to_string() + &"{f'".repeat(depth),
        "x = f'{".to_string() + &"(".repeat(depth),
        "f'{x:".to_string() + &"{x:".repeat(depth),
        "*".repeat(depth) + "x",
        "x: ".repeat(depth),
        "if x: ".repeat(depth),
        "try: ".repeat(depth),
        "class C: ".repeat(depth),
        "while 1: ".repeat(depth),
        "with a: ".repeat(depth),
        "match x: ".repeat(depth),
        "case ".repeat(depth),
        "return ".repeat(depth),
        "print ".repeat(depth),
        "`".repeat(depth),
        "@".repeat(depth),
        "else: ".repeat(depth),
        "for x in ".repeat(depth),
        "[x for x in ".repeat(depth),
        "a = ".repeat(depth) + "1",
        "a, ".repeat(depth),
        "a; ".repeat(depth),
        "(a := ".repeat(depth),
        "match x:\n case ".to_string() + &"[".repeat(depth),
        "match x:\n case ".to_string() + &"A(".repeat(depth),
        nested_blocks("if x:"),
        nested_blocks("def f():"),
        nested_blocks("class C:"),
        nested_blocks("try:"),
        nested_blocks("with a:"),
        nested_blocks("for x in y:"),
        "if x: pass\n".to_string() + &"elif x: pass\n".repeat(depth.min(3000)),
    ]
}

#[test]
fn deep_texts_do_not_exhaust_the_stack() {
    in_small_stack(|| {
        for depth in [50, 90, 180, 5_000, 100_000] {
            for text in deep_texts(depth) {
                for dialect in PROFILES {
                    let options = common::options(dialect);
                    let _ = compile(&text, "deep.py", options);
                }
            }
        }
    });
}

#[test]
fn nested_finally_bodies_do_not_explode() {
    let mut text = String::new();
    for level in 0..40 {
        let indent = " ".repeat(level);
        text += &format!("{indent}try:\n{indent} f()\n{indent}finally:\n");
    }
    text += &" ".repeat(40);
    text += "pass\n";
    for dialect in PROFILES {
        let options = common::options(dialect);
        assert!(compile(&text, "finally.py", options).is_err());
    }
}
