//! Sentences for the switches of the collector: `gc.disable()`, `gc.set_threshold()`, `gc.freeze()`.

use model::{Counter, Event, ListId};
use words::page;

use super::sentence::Sentence;
use super::terms::list;
use crate::stage::lane_of;

/// Says what was switched, if anything was.
pub(super) fn write(sentence: &mut Sentence<'_, '_>) -> bool {
    for event in sentence.moment.events() {
        match *event {
            Event::Count { counter: Counter::Enabled, new: 0, .. } => sentence.say(page::switched_off()),
            Event::Count { counter: Counter::Enabled, .. } => sentence.say(page::switched_on()),
            Event::Count { counter: Counter::Threshold(of), new: 0, .. } => {
                sentence.say(page::threshold_never(of.number()));
            }
            Event::Count { counter: Counter::Threshold(of), new, .. } => {
                sentence.say(page::threshold_becomes(of.number(), new));
            }
            Event::Count { counter: Counter::Debug, .. } => sentence.say(page::debug_changes()),
            Event::Merge { to: ListId::Permanent, .. } => sentence.say(page::freezes()),
            Event::Merge { from: ListId::Permanent, to, .. } => {
                sentence.say(page::unfreezes(&list(lane_of(Some(to)))));
            }
            _ => continue,
        }
        return true;
    }
    false
}
