//! Sentences for the last event of a beat, where nothing more telling happened: at the finest
//! granularity every event is a beat of its own.

use model::{Event, ObjId};
use words::page;

use super::sentence::Sentence;
use super::terms::list as list_name;
use crate::moment::Moment;
use crate::stage::lane_of;

/// Says what the last event did, if a viewer knows the object.
pub(super) fn write(sentence: &mut Sentence<'_, '_>) -> bool {
    let moment = sentence.moment;
    let Some(event) = moment.events().last() else { return false };
    match *event {
        Event::Track { object, list } => {
            sentence.say(page::tracked(&list_name(lane_of(Some(list))), object));
        }
        Event::Untrack { object, .. } => {
            sentence.say(page::no_longer_tracked(object));
        }
        Event::Alloc { object } => {
            sentence.say(page::made(object));
        }
        Event::Free { object } => {
            sentence.say(page::memory_back(object));
        }
        Event::Set { object, index, new, .. } => {
            return slot(sentence, object, usize::from(index) as u32, new.object());
        }
        Event::Insert { object, index, value } => return slot(sentence, object, index, value.object()),
        _ => return false,
    }
    true
}

fn slot(sentence: &mut Sentence<'_, '_>, holder: ObjId, index: u32, target: Option<ObjId>) -> bool {
    let Some(target) = target.filter(|_| is_written(sentence.moment, holder, index)) else { return false };
    let text = sentence.moment.slot_text(holder, index as usize);
    if sentence.moment.is_own_dict(holder, target) {
        sentence.say(page::has_dict(holder));
        return true;
    }
    sentence.say(page::refers(holder, &text, target));
    true
}

/// Whether a slot has a name that can be read out.
fn is_written(moment: &Moment<'_>, holder: ObjId, index: u32) -> bool {
    moment.is_alive(holder) && !moment.slot_text(holder, index as usize).is_empty()
}
