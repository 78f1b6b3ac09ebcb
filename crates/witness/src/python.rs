//! The witness as a text of Python: what was shown as data, then the part that runs and compares, which
//! is `compare.py`. All of it is plain Python that 2.7 and every 3.x read.

use std::fmt::Write as _;

use crate::Run;
use crate::observe::{Ending, Moment};

/// What runs the program and compares.
const COMPARE: &str = include_str!("compare.py");

/// The whole text.
pub(crate) fn text(run: Run<'_>, expected: &[Moment]) -> String {
    let release = run.dialect.evidence.release();
    let mut text = format!(
        "# -*- coding: utf-8 -*-\n\
         # Does your own Python do what cyclescope showed? Save this as a file and run it with\n\
         # {title}: what was shown follows {release}.\n\
         #\n\
         # It runs the program below, unchanged, and compares:\n\
         # - the lines that it prints, until its last statement;\n\
         # - what each gc.collect() returns;\n\
         # - with each of these, as long as automatic collections are off: which instances of\n\
         #   the program's classes are there, in the order of the collector's lists.\n\
         # Nothing is attached to the objects, since weak references and finalizers would change\n\
         # what the collector does. Modules are imported and a full collection is made before.\n\
         # Not compared: stderr, and what happens while the interpreter shuts down.\n\n",
        title = run.dialect.title,
    );
    let numbers: Vec<&str> = release.split('.').take(2).collect();
    let whole = if *run.ending == Ending::CutShort { "False" } else { "True" };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "VERSION = ({})", numbers.join(", "));
    let _ = writeln!(text, "FILE = {}", literal(run.file_name));
    let _ = writeln!(text, "WHOLE = {whole}");
    let _ = writeln!(text, "PROGRAM = (\n{})", literals(run.program.split_inclusive('\n')));
    let moments: String = expected.iter().map(moment).collect();
    let _ = writeln!(text, "IMPORTS = [{}]", imports(run.program).map(literal).collect::<Vec<_>>().join(", "));
    let _ = writeln!(text, "EXPECTED = [\n{moments}]\n");
    text + COMPARE
}

/// A line for each; together they are one text.
fn literals<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let lines: String = texts.map(|text| format!("    {}\n", literal(text))).collect();
    // `()` would be a tuple.
    if lines.is_empty() { "    \"\"\n".to_owned() } else { lines }
}

fn moment(moment: &Moment) -> String {
    let lists = moment.lists.as_deref().map_or("None".to_owned(), literal);
    format!("    ({}, {lists}),\n", literal(&moment.text))
}

/// The modules that the program's lines import. What importing one leaves behind is no part of the
/// scenario, so that it happens before.
fn imports(program: &str) -> impl Iterator<Item = &str> {
    let lines = program.lines().map(str::trim_start);
    let modules = lines.filter_map(|line| line.strip_prefix("import ").or_else(|| line.strip_prefix("from ")));
    let names = modules.flat_map(|names| names.split(" import ").next().unwrap_or_default().split(','));
    names.filter_map(|name| name.split_whitespace().next()).filter(|name| {
        name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '.')) && !name.starts_with('.')
    })
}

/// A text as Python writes it. Letters outside of ASCII stand as they are: the file is UTF-8.
fn literal(text: &str) -> String {
    let mut literal = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            control if (control as u32) < 0x20 || control as u32 == 0x7f => {
                let _ = write!(literal, "\\x{:02x}", control as u32);
            }
            letter => literal.push(letter),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_escaped() {
        assert_eq!(literal("a \"b\"\\\n\t\u{0}\u{7f}é"), "\"a \\\"b\\\"\\\\\\n\\t\\x00\\x7fé\"");
        assert_eq!(literals(["a\n", "b"].into_iter()), "    \"a\\n\"\n    \"b\"\n");
        assert_eq!(literals([].into_iter()), "    \"\"\n");
    }

    #[test]
    fn imported_modules() {
        let program = "import gc, sys\n    from os.path import join\nimport a as b\nfrom . import c\nimportant = 1\n";
        assert_eq!(imports(program).collect::<Vec<_>>(), ["gc", "sys", "os.path", "a"]);
    }
}
