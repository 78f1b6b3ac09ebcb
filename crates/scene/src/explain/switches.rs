//! Sentences for the switches of the collector: `gc.disable()`, `gc.set_threshold()`, `gc.freeze()`.

use model::{Counter, Event, ListId};

use super::sentence::Sentence;

/// Says what was switched, if anything was.
pub(super) fn write(sentence: &mut Sentence<'_, '_>) -> bool {
    let said = sentence.moment.events().iter().find_map(|event| match *event {
        Event::Count { counter: Counter::Enabled, new: 0, .. } => {
            Some("automatic collections are switched off.".to_owned())
        }
        Event::Count { counter: Counter::Enabled, .. } => Some("automatic collections are switched on.".to_owned()),
        Event::Count { counter: Counter::Threshold(of), new: 0, .. } => {
            Some(format!("the threshold of generation {} becomes 0: it never triggers.", of.number()))
        }
        Event::Count { counter: Counter::Threshold(of), new, .. } => {
            Some(format!("the threshold of generation {} becomes {new}.", of.number()))
        }
        Event::Count { counter: Counter::Debug, .. } => Some("the collector\u{2019}s debug flags change.".to_owned()),
        Event::Merge { to: ListId::Permanent, .. } => {
            Some("all that is tracked moves to the permanent list, which is never collected.".to_owned())
        }
        Event::Merge { from: ListId::Permanent, to, .. } => {
            Some(format!("what was frozen moves to {} and can be collected again.", to.name()))
        }
        _ => None,
    });
    match said {
        Some(said) => {
            sentence.text(said);
            true
        }
        None => false,
    }
}
