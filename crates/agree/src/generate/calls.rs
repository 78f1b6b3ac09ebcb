//! Functions, what they close over, and what they are called with.

use super::writer::{Kind, Writer};
use super::{Form, Subject};

const SUBJECT: Subject = Subject::Calls;

pub(super) const FORMS: &[Form] = &[
    Form { subject: SUBJECT, weight: 4, write: closure },
    Form { subject: SUBJECT, weight: 3, write: default },
    Form { subject: SUBJECT, weight: 4, write: bound_method },
    Form { subject: SUBJECT, weight: 3, write: partial },
    Form { subject: SUBJECT, weight: 6, write: call_with_temporaries },
    Form { subject: SUBJECT, weight: 3, write: call_for_value },
    Form { subject: SUBJECT, weight: 1, write: call_deep },
    Form { subject: SUBJECT, weight: 3, write: call_held },
    Form { subject: SUBJECT, weight: 2, write: function_attribute },
    Form { subject: SUBJECT, weight: 1, write: built_in_method },
];

fn closure(w: &mut Writer) -> Option<String> {
    let (value, maker) = (w.something()?, w.one(&["closing", "closing", "recursive"]));
    Some(format!("{} = {maker}({value})", w.target(Kind::Callable)))
}

fn default(w: &mut Writer) -> Option<String> {
    let value = w.something()?;
    let target = w.target(Kind::Callable);
    Some(match w.rng.u32(0..2) {
        0 => format!("{target} = lambda x={value}: x"),
        _ => format!("def {target}(x={value}, y=[{value}]):\n    return x"),
    })
}

fn bound_method(w: &mut Writer) -> Option<String> {
    let name = w.name();
    let class = w.one(&["Node", "Classic", "Crier"]);
    Some(match w.rng.u32(0..3) {
        0 => format!("{} = {class}('{name}').method", w.target(Kind::Unknown)),
        1 => format!("{0} = {class}('{name}'); {0}.m = {0}.method", w.target(Kind::Instance)),
        _ => format!("{0} = {class}('{name}'); {0}.b = {0}.method; {0}.method({0})", w.target(Kind::Instance)),
    })
}

fn partial(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let (value, other) = (w.something()?, w.something()?);
    let text = match w.rng.u32(0..4) {
        0 => format!("functools.partial(use, {value})"),
        1 => format!("functools.partial(use, {value}, q={other})"),
        2 => format!("functools.partial(functools.partial(use, {value}), {other})"),
        _ => format!("functools.partial(label, {value})"),
    };
    Some(format!("{} = {text}", w.target(Kind::Callable)))
}

fn argument(w: &mut Writer) -> String {
    match w.rng.u32(0..3) {
        0 => w.something().unwrap_or_else(|| "None".into()),
        1 => format!("[{}]", w.new_instance()),
        _ => w.new_instance(),
    }
}

fn call_with_temporaries(w: &mut Writer) -> Option<String> {
    let (first, second) = (argument(w), argument(w));
    Some(match w.rng.u32(0..4) {
        0 => format!("use({first})"),
        1 => format!("use({first}, q={second})"),
        2 => format!("use(*[{first}, {second}])"),
        _ => format!("use({first}, {second})"),
    })
}

fn call_for_value(w: &mut Writer) -> Option<String> {
    let (first, second) = (argument(w), argument(w));
    Some(format!("{} = give({first}, {second})", w.target(Kind::Instance)))
}

fn call_deep(w: &mut Writer) -> Option<String> {
    let value = argument(w);
    Some(format!("{} = nest({}, {value})", w.target(Kind::List), w.rng.u32(1..5)))
}

fn call_held(w: &mut Writer) -> Option<String> {
    let function = w.holding(Kind::Callable)?;
    Some(format!("{} = {function}()", w.target(Kind::Unknown)))
}

fn function_attribute(w: &mut Writer) -> Option<String> {
    let value = w.something()?;
    Some(format!("{0} = lambda: {0}\n{0}.a = {value}", w.target(Kind::Callable)))
}

fn built_in_method(w: &mut Writer) -> Option<String> {
    let list = w.holding(Kind::List)?;
    Some(match w.rng.u32(0..2) {
        0 => format!("{} = {list}.append", w.target(Kind::Unknown)),
        _ => format!("{list}.append({list}.append)"),
    })
}
