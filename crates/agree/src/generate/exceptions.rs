//! Exceptions and the frames that their tracebacks keep.

use super::writer::{Kind, Writer};
use super::{Form, Subject};

const SUBJECT: Subject = Subject::Exceptions;

pub(super) const FORMS: &[Form] = &[
    Form { subject: SUBJECT, weight: 5, write: keep_exception },
    Form { subject: SUBJECT, weight: 3, write: keep_returned },
    Form { subject: SUBJECT, weight: 2, write: keep_traceback },
    Form { subject: SUBJECT, weight: 3, write: swallow },
    Form { subject: SUBJECT, weight: 2, write: finally },
    Form { subject: SUBJECT, weight: 2, write: add_to_exception },
    Form { subject: SUBJECT, weight: 1, write: make_exception },
];

fn argument(w: &mut Writer) -> String {
    match w.once_in(2) {
        true => w.new_instance(),
        false => w.something().unwrap_or_else(|| "None".into()),
    }
}

fn keep_exception(w: &mut Writer) -> Option<String> {
    let (function, value) = (w.one(&["fail", "fail", "fail_again"]), argument(w));
    let target = w.target(Kind::Unknown);
    Some(format!("try:\n    {function}({value})\nexcept (ValueError, KeyError) as error:\n    {target} = error"))
}

fn keep_returned(w: &mut Writer) -> Option<String> {
    let value = argument(w);
    Some(format!("{} = catch({value})", w.target(Kind::Unknown)))
}

fn keep_traceback(w: &mut Writer) -> Option<String> {
    let (function, value) = (w.one(&["fail", "fail_again"]), argument(w));
    let target = w.target(Kind::Unknown);
    Some(format!("try:\n    {function}({value})\nexcept (ValueError, KeyError):\n    {target} = sys.exc_info()[2]"))
}

fn swallow(w: &mut Writer) -> Option<String> {
    let (function, value) = (w.one(&["fail", "fail_again", "catch"]), argument(w));
    Some(format!("try:\n    {function}({value})\nexcept (ValueError, KeyError):\n    look('x')"))
}

fn finally(w: &mut Writer) -> Option<String> {
    let (first, second) = (argument(w), argument(w));
    Some(format!(
        "try:\n    try:\n        fail({first})\n    finally:\n        use({second})\nexcept ValueError:\n    pass"
    ))
}

fn add_to_exception(w: &mut Writer) -> Option<String> {
    let value = argument(w);
    let target = w.target(Kind::Unknown);
    Some(format!("try:\n    fail({value})\nexcept ValueError as error:\n    {target} = error\n    error.me = error"))
}

fn make_exception(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let value = argument(w);
    Some(format!("{} = ValueError('made', {value})", w.target(Kind::Unknown)))
}
