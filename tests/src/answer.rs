//! What a program answers: its output, the last line that it writes to stderr, its exit code.

use std::fmt;

use model::{Dialect, Recorder, Stream};
use python::{End, Limits};

/// An answer, as the files of expected answers hold it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    out: String,
    /// Tracebacks differ in their middle between releases; their last line says what happened.
    last_error: String,
    exit: i32,
}

impl Answer {
    /// From what a process has written and how it ended. Addresses of objects are made equal.
    pub fn new(out: &str, err: &str, exit: i32) -> Answer {
        let mut out = without_addresses(out);
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        let last_error = err.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
        Answer { out, last_error: without_addresses(last_error.trim()), exit }
    }

    /// The model's answer to a program. What cannot be compiled answers with the first thing that is
    /// wrong with it; what exceeds its budget, with the reason.
    pub fn of<R: Recorder>(source: &str, file_name: &str, dialect: &'static Dialect, recorder: R) -> Answer {
        let program = match python::compile_for(source, file_name, dialect) {
            Ok(program) => program,
            Err(diagnostics) => {
                let wrong = diagnostics.first().map(|first| first.wrong.to_string()).unwrap_or_default();
                return Answer::new("", &wrong, 1);
            }
        };
        // What a terminal allows: the page's budgets are not what is tested here.
        let limits = Limits { events: usize::MAX, objects: 1_000_000, ..Limits::default() };
        let run = python::run(program, source, dialect, recorder, limits);
        let text = |wanted: Stream| -> String {
            run.world.output().filter(|(stream, _)| *stream == wanted).map(|(_, text)| text).collect()
        };
        let (out, err) = (text(Stream::Out), text(Stream::Err));
        match run.end {
            End::Finished => Answer::new(&out, &err, 0),
            End::Uncaught => Answer::new(&out, &err, 1),
            End::Exit(code) => Answer::new(&out, &err, code),
            End::Halted(halt) => Answer::new(&out, &halt.to_string(), -1),
        }
    }

    /// Whether an expected answer is that the program is none: the words of a syntax error differ between
    /// releases, and ours are our own.
    pub fn is_refusal(expected: &str) -> bool {
        expected.starts_with("[stderr] SyntaxError") && expected.ends_with("\n[exit] 1\n")
    }

    /// How this differs from what was expected: the first line that is not the same.
    pub fn difference(&self, expected: &str) -> Option<String> {
        let found = self.to_string();
        if found == expected {
            return None;
        }
        let (mut found_lines, mut expected_lines) = (found.lines(), expected.lines());
        let mut number = 0;
        loop {
            number += 1;
            match (expected_lines.next(), found_lines.next()) {
                (None, None) => {
                    return Some(format!("The line ends differ.\n\nexpected:\n{expected}\nfound:\n{found}"));
                }
                (expected_line, found_line) if expected_line == found_line => {}
                (expected_line, found_line) => {
                    let show = |line: Option<&str>| line.map_or("nothing".to_owned(), |line| format!("{line:?}"));
                    return Some(format!(
                        "line {number}: expected {}, found {}\n\nexpected:\n{expected}\nfound:\n{found}",
                        show(expected_line),
                        show(found_line)
                    ));
                }
            }
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}[stderr] {}\n[exit] {}", self.out, self.last_error, self.exit)
    }
}

/// `0x7f12ab34cd56` becomes `0xADDR`.
fn without_addresses(text: &str) -> String {
    let mut pieces = text.split("0x");
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let rest = piece.trim_start_matches(|letter: char| letter.is_ascii_hexdigit());
        // Short numbers are the program's own.
        let is_address = piece.len() - rest.len() >= 6;
        result.push_str(if is_address { "0xADDR" } else { "0x" });
        result.push_str(if is_address { rest } else { piece });
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_made_equal_and_only_those() {
        assert_eq!(without_addresses("<N object at 0x7f12ab34cd56> 0x10 at 0x"), "<N object at 0xADDR> 0x10 at 0x");
    }

    #[test]
    fn an_answer_as_it_is_written_down() {
        let answer = Answer::new("1\n2", "Traceback:\n  …\nValueError: x\n\n", 1);
        assert_eq!(answer.to_string(), "1\n2\n[stderr] ValueError: x\n[exit] 1\n");
        assert_eq!(answer.difference("1\n2\n[stderr] ValueError: x\n[exit] 1\n"), None);
        let difference = answer.difference("1\n3\n[stderr] \n[exit] 0\n").unwrap_or_default();
        assert_eq!(difference.lines().next(), Some("line 2: expected \"3\", found \"2\""));
    }
}
