//! Parsing: the rewriting of Python 2, the parser, and its messages.

use model::Grammar;
use ruff_python_ast::{PythonVersion, Suite};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use crate::diagnostic::Diagnostic;
use crate::positions::Positions;
use crate::python2::{Rewrite, foreign_syntax, rewrite};
use crate::wrong::{Hint, Wrong};

/// How many syntax errors are given: a text that is no Python has one at every word.
pub(crate) const MOST_ERRORS: usize = 20;

/// The statements of a module, and what the rewriting knows of them.
///
/// # Errors
/// The syntax errors, the first in the text first.
pub(crate) fn parse(source: &str, file_name: &str, grammar: Grammar) -> Result<(Suite, Rewrite), Vec<Diagnostic>> {
    if grammar != Grammar::Python2 {
        return parse_text(source, source, Rewrite::default(), file_name, version(grammar)).map_err(|mut errors| {
            // What only later versions know is not Python 2 either.
            let is_python2 = rewrite(source).is_ok_and(|(text, rewrite)| {
                rewrite.has_statements && parse_text(source, &text, rewrite, file_name, PythonVersion::PY37).is_ok()
            });
            if let Some(first) = errors.first_mut().filter(|_| is_python2) {
                first.hint = Some(Hint::IsPython2);
            }
            errors
        });
    }
    match rewrite(source) {
        // What Python 2 does not know of Python 3's syntax is found later, by what it means.
        Ok((text, rewrite)) => {
            let (suite, rewrite) = parse_text(source, &text, rewrite, file_name, PythonVersion::latest())?;
            let foreign = foreign_syntax(&suite);
            if foreign.is_empty() {
                return Ok((suite, rewrite));
            }
            let positions = Positions::new(source, rewrite.edits);
            let diagnostics = foreign.into_iter().take(MOST_ERRORS).map(|range| {
                let (start, end) = (range.start().to_u32(), range.end().to_u32());
                let mut diagnostic = Diagnostic::new("invalid syntax", start, end, &positions, file_name);
                diagnostic.hint = Some(Hint::IsPython3);
                diagnostic
            });
            Err(diagnostics.collect())
        }
        Err(token) => {
            let positions = Positions::new(source, Vec::new());
            let (start, end) = (token.start as u32, token.end as u32);
            Err(vec![Diagnostic::new(Wrong::NotPython2Words, start, end, &positions, file_name)])
        }
    }
}

/// The oldest version with this syntax, as the parser knows it.
fn version(grammar: Grammar) -> PythonVersion {
    match grammar {
        Grammar::Python2 | Grammar::Python36 => PythonVersion::PY37,
        Grammar::Python38 => PythonVersion::PY38,
        Grammar::Python39 => PythonVersion::PY39,
        Grammar::Python310 => PythonVersion::PY310,
        Grammar::Python311 => PythonVersion::PY311,
        Grammar::Python312 => PythonVersion::PY312,
        Grammar::Python313 => PythonVersion::PY313,
        Grammar::Python314 => PythonVersion::PY314,
    }
}

fn parse_text(
    source: &str,
    text: &str,
    rewrite: Rewrite,
    file_name: &str,
    version: PythonVersion,
) -> Result<(Suite, Rewrite), Vec<Diagnostic>> {
    // The checked entry point gives one error only; this one gives all of them.
    let parsed = parse_unchecked(text, ParseOptions::from(Mode::Module).with_target_version(version));
    let mut errors: Vec<_> = parsed.errors().iter().map(|error| (error.range(), error.error.to_string())).collect();
    // The parser knows no version before 3.7, and the viewer knows which one was chosen.
    let without_version = |message: String| message.replace(&format!(" on Python {version}"), "");
    let unsupported = parsed.unsupported_syntax_errors().iter();
    errors.extend(unsupported.map(|error| (error.range, without_version(error.to_string()))));
    if !errors.is_empty() {
        let positions = Positions::new(source, rewrite.edits);
        errors.sort_by_key(|(range, _)| range.start());
        let diagnostics = errors.into_iter().take(MOST_ERRORS).map(|(range, message)| {
            Diagnostic::new(message, range.start().to_u32(), range.end().to_u32(), &positions, file_name)
        });
        return Err(diagnostics.collect());
    }
    match parsed.try_into_module() {
        Some(module) => Ok((module.into_suite(), rewrite)),
        None => Ok((Suite::new(), rewrite)),
    }
}
