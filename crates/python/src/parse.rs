//! Parsing: the rewriting of Python 2, the parser, and its messages.

use ruff_python_ast::Suite;
use ruff_python_parser::parse_module;
use ruff_text_size::Ranged;

use crate::compile::Language;
use crate::diagnostic::Diagnostic;
use crate::positions::Positions;
use crate::python2::{Rewrite, rewrite};

/// Said under a syntax error in Python 3 that is none in Python 2.
const PYTHON2_HINT: &str = "this is Python 2: the collector of 2.7 and that of the talk run it";

/// How many syntax errors are given: a text that is no Python has one at every word.
pub(crate) const MOST_ERRORS: usize = 20;

/// The statements of a module, and what the rewriting knows of them.
///
/// # Errors
/// The syntax errors, the first in the text first.
pub(crate) fn parse(source: &str, file_name: &str, language: Language) -> Result<(Suite, Rewrite), Vec<Diagnostic>> {
    match language {
        Language::Python3 => parse_text(source, source, Rewrite::default(), file_name).map_err(|mut errors| {
            let is_python2 =
                rewrite(source).is_ok_and(|(text, rewrite)| rewrite.has_statements && parse_module(&text).is_ok());
            if let Some(first) = errors.first_mut().filter(|_| is_python2) {
                first.hint = Some(PYTHON2_HINT);
            }
            errors
        }),
        Language::Python2 => match rewrite(source) {
            Ok((text, rewrite)) => parse_text(source, &text, rewrite, file_name),
            Err(token) => {
                let positions = Positions::new(source, Vec::new());
                let message = "invalid syntax: Python 2 knows neither f-strings nor names outside of ASCII";
                let (start, end) = (token.start as u32, token.end as u32);
                Err(vec![Diagnostic::new(message, start, end, &positions, file_name)])
            }
        },
    }
}

fn parse_text(
    source: &str,
    text: &str,
    rewrite: Rewrite,
    file_name: &str,
) -> Result<(Suite, Rewrite), Vec<Diagnostic>> {
    // The checked entry point gives one error only; this one gives all of them.
    let options = ruff_python_parser::ParseOptions::from(ruff_python_parser::Mode::Module);
    let parsed = ruff_python_parser::parse_unchecked(text, options);
    if !parsed.errors().is_empty() {
        let positions = Positions::new(source, rewrite.edits);
        let mut errors: Vec<_> = parsed.errors().iter().collect();
        errors.sort_by_key(|error| error.range().start());
        let diagnostics = errors.into_iter().take(MOST_ERRORS).map(|error| {
            let range = error.range();
            let message = error.error.to_string();
            Diagnostic::new(message, range.start().to_u32(), range.end().to_u32(), &positions, file_name)
        });
        return Err(diagnostics.collect());
    }
    match parsed.try_into_module() {
        Some(module) => Ok((module.into_suite(), rewrite)),
        None => Ok((Suite::new(), rewrite)),
    }
}
