//! Weak references, their callbacks, and the containers made of them.

use super::writer::{Kind, Writer};
use super::{Form, Subject};

const SUBJECT: Subject = Subject::Weak;

pub(super) const FORMS: &[Form] = &[
    Form { subject: SUBJECT, weight: 4, write: make },
    Form { subject: SUBJECT, weight: 6, write: make_with_callback },
    Form { subject: SUBJECT, weight: 5, write: inside },
    Form { subject: SUBJECT, weight: 3, write: ask },
    Form { subject: SUBJECT, weight: 2, write: dropping },
    Form { subject: SUBJECT, weight: 2, write: proxy },
    Form { subject: SUBJECT, weight: 3, write: make_container },
    Form { subject: SUBJECT, weight: 6, write: fill_container },
    Form { subject: SUBJECT, weight: 1, write: count },
];

fn callback(w: &mut Writer) -> String {
    match w.rng.u32(0..5) {
        0 => "asking".into(),
        1 => "KEEP.append".into(),
        _ => format!("calling('{}')", w.name()),
    }
}

fn make(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let of = w.weakly_referable()?;
    Some(format!("{} = weakref.ref({of})", w.target(Kind::Weakref)))
}

fn make_with_callback(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let (of, callback) = (w.weakly_referable()?, callback(w));
    Some(match w.once_in(4) {
        true => format!("KEEP.append(weakref.ref({of}, {callback}))"),
        false => format!("{} = weakref.ref({of}, {callback})", w.target(Kind::Weakref)),
    })
}

fn inside(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let (holder, of, callback) = (w.with_attributes()?, w.weakly_referable()?, callback(w));
    let attribute = w.one(&["a", "b"]);
    Some(match w.once_in(3) {
        true => format!("{holder}.{attribute} = weakref.ref({of})"),
        false => format!("{holder}.{attribute} = weakref.ref({of}, {callback})"),
    })
}

fn ask(w: &mut Writer) -> Option<String> {
    let reference = w.holding(Kind::Weakref)?;
    Some(match w.once_in(2) {
        true => format!("{} = {reference}()", w.target(Kind::Unknown)),
        false => format!("say(str({reference}() is None))"),
    })
}

fn dropping(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let (of, list, name) = (w.weakly_referable()?, w.holding(Kind::List)?, w.name());
    Some(format!("{list}.append(weakref.ref({of}, dropping('{name}', {list})))"))
}

fn proxy(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let of = w.weakly_referable()?;
    // Whoever asks a dead proxy raises an exception.
    let callback = format!("calling('{}')", w.name());
    Some(match w.once_in(2) {
        true => format!("{} = weakref.proxy({of})", w.target(Kind::None)),
        false => format!("KEEP.append(weakref.proxy({of}, {callback}))"),
    })
}

fn make_container(w: &mut Writer) -> Option<String> {
    w.library_call()?;
    let (class, kind) = match w.rng.u32(0..3) {
        0 => ("WeakValueDictionary", Kind::WeakValues),
        1 => ("WeakKeyDictionary", Kind::WeakKeys),
        _ => ("WeakSet", Kind::WeakSet),
    };
    Some(format!("{} = weakref.{class}()", w.target(kind)))
}

fn fill_container(w: &mut Writer) -> Option<String> {
    w.library_call()?;
    let index = w.of(|kind| matches!(kind, Kind::WeakValues | Kind::WeakKeys | Kind::WeakSet))?;
    if w.kind_of(index) == Kind::WeakValues {
        let of = w.weakly_referable()?;
        return Some(format!("v{index}['{}'] = {of}", w.one(&["k", "l"])));
    }
    // Anything else has its hash, and so its place, from where it lies.
    let (key, name) = (w.target_beside(index, Kind::Instance), w.name());
    Some(match w.kind_of(index) {
        Kind::WeakKeys => format!("{key} = Keyed('{name}'); v{index}[{key}] = {}", w.something()?),
        _ => format!("{key} = Keyed('{name}'); v{index}.add({key})"),
    })
}

fn count(w: &mut Writer) -> Option<String> {
    w.library_call()?;
    let index = w.of(|kind| matches!(kind, Kind::WeakValues | Kind::WeakKeys | Kind::WeakSet))?;
    Some(format!("say(str(len(v{index})))"))
}
