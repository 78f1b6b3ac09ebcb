//! Names: letting go of what they hold.

use super::writer::{Kind, Writer};
use super::{Form, Subject};

const SUBJECT: Subject = Subject::Names;

pub(super) const FORMS: &[Form] = &[
    Form { subject: SUBJECT, weight: 10, write: drop_name },
    Form { subject: SUBJECT, weight: 2, write: delete_name },
    Form { subject: SUBJECT, weight: 2, write: drop_two },
    Form { subject: SUBJECT, weight: 1, write: drop_all },
    Form { subject: SUBJECT, weight: 3, write: bind_again },
    Form { subject: SUBJECT, weight: 1, write: swap },
    Form { subject: SUBJECT, weight: 1, write: forget_rescued },
];

/// Takes a variable that holds something, and notes that it will not.
fn dropped(w: &mut Writer) -> Option<usize> {
    let index = w.of(|kind| kind != Kind::None)?;
    w.set_kind(index, Kind::None);
    Some(index)
}

fn drop_name(w: &mut Writer) -> Option<String> {
    dropped(w).map(|index| format!("v{index} = None"))
}

fn delete_name(w: &mut Writer) -> Option<String> {
    dropped(w).map(|index| format!("del v{index}; v{index} = None"))
}

fn drop_two(w: &mut Writer) -> Option<String> {
    let (first, second) = (dropped(w)?, dropped(w)?);
    Some(format!("v{first} = v{second} = None"))
}

fn drop_all(w: &mut Writer) -> Option<String> {
    for index in 0..8 {
        w.set_kind(index, Kind::None);
    }
    Some("v0 = v1 = v2 = v3 = v4 = v5 = v6 = v7 = None".into())
}

fn bind_again(w: &mut Writer) -> Option<String> {
    let index = w.of(|kind| kind != Kind::None)?;
    let kind = w.kind_of(index);
    Some(format!("{} = v{index}", w.target(kind)))
}

fn swap(w: &mut Writer) -> Option<String> {
    let (first, second) = (w.of(|kind| kind != Kind::None)?, w.of(|_| true)?);
    let kinds = (w.kind_of(first), w.kind_of(second));
    w.set_kind(first, kinds.1);
    w.set_kind(second, kinds.0);
    Some(format!("v{first}, v{second} = v{second}, v{first}"))
}

fn forget_rescued(w: &mut Writer) -> Option<String> {
    Some(w.one(&["del KEEP[:]", "if KEEP: KEEP.pop()", "del gc.garbage[:]"]).to_owned())
}
