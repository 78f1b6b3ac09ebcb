//! Sentences for deaths by reference counting.

use model::{Event, ObjId};

use super::sentence::{Sentence, distinct};
use crate::scene::Tone;

/// Why an object dies, and what it lets go of.
pub(super) fn write(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let moment = sentence.moment;
    let let_go = distinct(moment.events().iter().filter_map(|event| match *event {
        Event::Set { object: holder, old, new, .. } if new.is_null() => outside(sentence, object, holder, old.object()),
        Event::Remove { object: holder, value, .. } => outside(sentence, object, holder, value.object()),
        _ => None,
    }));
    sentence.text("The count of ").object(object).text(" is 0: it is ").toned("freed at once", Tone::Clear);
    match let_go.as_slice() {
        [] => sentence.text("."),
        let_go => sentence.text(", and lets go of ").objects(let_go).text("."),
    };
}

/// What the dying object, or a part of it, referred to, if a viewer knows that.
fn outside(sentence: &Sentence<'_, '_>, dying: ObjId, holder: ObjId, target: Option<ObjId>) -> Option<ObjId> {
    let moment = sentence.moment;
    let (target, root) = (target?, moment.root(holder));
    let known = moment.cast.is_on_stage(target) && moment.folded_into(target).is_none();
    (root == dying && target != dying && known).then_some(target)
}
