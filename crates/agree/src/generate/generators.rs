//! Generators: suspended frames.

use super::writer::{Kind, Writer};
use super::{Form, Subject};

const SUBJECT: Subject = Subject::Generators;

pub(super) const FORMS: &[Form] = &[
    Form { subject: SUBJECT, weight: 5, write: make },
    Form { subject: SUBJECT, weight: 6, write: advance },
    Form { subject: SUBJECT, weight: 3, write: keep },
    Form { subject: SUBJECT, weight: 2, write: close },
    Form { subject: SUBJECT, weight: 3, write: cycle },
    Form { subject: SUBJECT, weight: 2, write: expression },
];

fn make(w: &mut Writer) -> Option<String> {
    let (value, function) = (w.something()?, w.one(&["walk", "guarded"]));
    Some(format!("{} = {function}({value})", w.target(Kind::Generator)))
}

fn advance(w: &mut Writer) -> Option<String> {
    let generator = w.holding(Kind::Generator)?;
    Some(match w.rng.u32(0..3) {
        0 => format!("{} = next({generator}, None)", w.target(Kind::Unknown)),
        1 => format!("for i in {generator}: break\ni = None"),
        _ => format!("next({generator}, None)"),
    })
}

fn keep(w: &mut Writer) -> Option<String> {
    let (holder, generator) = (w.with_attributes()?, w.holding(Kind::Generator)?);
    Some(format!("{holder}.a = {generator}"))
}

fn close(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let generator = w.holding(Kind::Generator)?;
    Some(match w.rng.u32(0..3) {
        0 => format!("list({generator})"),
        1 => format!("try:\n    {generator}.throw(ValueError('thrown'))\nexcept ValueError:\n    say('thrown')"),
        _ => format!("{generator}.close()"),
    })
}

fn cycle(w: &mut Writer) -> Option<String> {
    let function = w.one(&["walk", "guarded"]);
    let name = w.name();
    Some(match w.rng.u32(0..2) {
        0 => format!("{0} = Node('{name}'); {0}.a = {function}({0}); next({0}.a)", w.target(Kind::Instance)),
        _ => format!("{0} = ['@{name}']; {0}.append({function}({0})); next({0}[1])", w.target(Kind::List)),
    })
}

fn expression(w: &mut Writer) -> Option<String> {
    let value = w.something()?;
    Some(format!("{} = ((i, {value}) for i in ({value}, 1))", w.target(Kind::Generator)))
}
