//! The names of the calls that stand for statements of Python 2.
//!
//! They begin with a letter outside of ASCII, which no name of Python 2 contains.

use ruff_python_ast::{Expr, ExprCall};

/// `print a, b`
pub(crate) const PRINT: &str = "ǃprint";
/// `print a, b,`
pub(crate) const PRINT_COMMA: &str = "ǃprint_comma";
/// `print >>f, a`
pub(crate) const PRINT_TO: &str = "ǃprint_to";
/// `print >>f, a,`
pub(crate) const PRINT_TO_COMMA: &str = "ǃprint_to_comma";
/// `exec code in globals, locals`
pub(crate) const EXEC: &str = "ǃexec";
/// `raise class, value, traceback`: the operand of a `raise`.
pub(crate) const RAISE: &str = "ǃraise";
/// Backticks.
pub(crate) const CONVERT: &str = "ǃconvert";

/// The form that a call stands for.
pub(crate) fn of(call: &ExprCall) -> Option<&'static str> {
    let Expr::Name(name) = &*call.func else { return None };
    let id = &*name.id;
    [PRINT, PRINT_COMMA, PRINT_TO, PRINT_TO_COMMA, EXEC, RAISE, CONVERT].into_iter().find(|form| *form == id)
}
