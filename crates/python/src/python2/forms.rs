//! The names of the calls that stand for statements of Python 2.
//!
//! They begin with a letter outside of ASCII, which no name of Python 2 contains.

use ruff_python_ast::{Expr, ExprCall, ExprIf, Parameters};

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

/// What the name of a parameter that is unpacked begins with; its place follows.
pub(crate) const UNPACKED: &str = "ǃ";
/// `lambda (a, b): c` is `lambda ǃ0: [(a, b)] if ǃunpack else c`.
pub(crate) const UNPACK: &str = "ǃunpack";

/// Whether a parameter is unpacked.
pub(crate) fn is_unpacked(parameter: &str) -> bool {
    parameter.starts_with(UNPACKED)
}

/// The patterns of a function's parameters that are unpacked, each with the parameter.
pub(crate) fn patterns(parameters: &Parameters) -> impl Iterator<Item = (&str, &Expr)> {
    let plain = parameters.posonlyargs.iter().chain(&parameters.args).map(|parameter| &parameter.parameter);
    plain
        .filter(|parameter| is_unpacked(&parameter.name))
        .filter_map(|parameter| Some((parameter.name.as_str(), parameter.annotation.as_deref()?)))
}

/// The patterns in front of a lambda's body, and the body.
pub(crate) fn lambda_body(body: &Expr) -> (&[Expr], &Expr) {
    match body {
        Expr::If(ExprIf { test, body: patterns, orelse, .. }) => match (&**test, &**patterns) {
            (Expr::Name(name), Expr::List(list)) if &*name.id == UNPACK => (&list.elts, orelse),
            _ => (&[], body),
        },
        _ => (&[], body),
    }
}

/// The form that a call stands for.
pub(crate) fn of(call: &ExprCall) -> Option<&'static str> {
    let Expr::Name(name) = &*call.func else { return None };
    let id = &*name.id;
    [PRINT, PRINT_COMMA, PRINT_TO, PRINT_TO_COMMA, EXEC, RAISE, CONVERT].into_iter().find(|form| *form == id)
}
