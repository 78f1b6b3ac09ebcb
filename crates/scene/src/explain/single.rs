//! Sentences for the last event of a beat, where nothing more telling happened: at the finest
//! granularity every event is a beat of its own.

use model::{Event, ObjId};

use super::sentence::Sentence;
use crate::lanes;
use crate::moment::Moment;
use crate::stage::lane_of;

/// Says what the last event did, if a viewer knows the object.
pub(super) fn write(sentence: &mut Sentence<'_, '_>) -> bool {
    let moment = sentence.moment;
    let Some(event) = moment.events().last() else { return false };
    match *event {
        Event::Track { object, list } => {
            let list = lanes::title(lane_of(Some(list))).to_ascii_lowercase();
            sentence.object(object).text(format!(" goes to the end of {list}: the collector watches it now."));
        }
        Event::Untrack { object, .. } => {
            sentence.object(object).text(" leaves its list: the collector no longer watches it.");
        }
        Event::Alloc { object } => {
            sentence.object(object).text(" is made; nothing refers to it yet.");
        }
        Event::Free { object } => {
            sentence.text("the memory of ").object(object).text(" is given back.");
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
        sentence.object(holder).text(" has a __dict__ now.");
        return true;
    }
    sentence.object(holder).text(format!("{text} refers to ")).object(target).text(".");
    true
}

/// Whether a slot has a name that can be read out.
fn is_written(moment: &Moment<'_>, holder: ObjId, index: u32) -> bool {
    moment.is_alive(holder) && !moment.slot_text(holder, index as usize).is_empty()
}
