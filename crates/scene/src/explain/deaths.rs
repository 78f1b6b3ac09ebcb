//! Sentences for deaths by reference counting.

use model::{Event, ObjId};
use words::page;

use super::sentence::{Sentence, distinct};

/// Why an object dies, and what it lets go of.
pub(super) fn write(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let moment = sentence.moment;
    let let_go = distinct(moment.events().iter().filter_map(|event| match *event {
        Event::Set { object: holder, old, new, .. } if new.is_null() => outside(sentence, object, holder, old.object()),
        Event::Remove { object: holder, value, .. } => outside(sentence, object, holder, value.object()),
        _ => None,
    }));
    sentence.say(match let_go.as_slice() {
        [] => page::freed_at_once(object),
        let_go => page::freed_letting_go(object, let_go),
    });
}

/// What the dying object, or a part of it, referred to, if a viewer knows that.
fn outside(sentence: &Sentence<'_, '_>, dying: ObjId, holder: ObjId, target: Option<ObjId>) -> Option<ObjId> {
    let moment = sentence.moment;
    let (target, root) = (target?, moment.root(holder));
    let known = moment.cast.is_on_stage(target) && moment.folded_into(target).is_none();
    (root == dying && target != dying && known).then_some(target)
}
