//! Any text is a link or is refused, and any state becomes a link.

use model::DIALECTS;
use scenario::{Arrangement, Link, MAX_SIZE};
use timeline::Granularity;

use crate::Bytes;

/// Decodes a text: what opens is small enough, and encoded it opens as the same.
///
/// # Panics
/// If not.
pub fn link(text: &str) {
    let Ok(link) = Link::decode(text) else { return };
    let size = link.program.len() + link.collector.len();
    assert!(size <= MAX_SIZE, "a link stands for {size} bytes");
    comes_back(&link);
}

/// Makes a link of some bytes, most of them its program: written and read it is the same.
///
/// # Panics
/// If not.
pub fn state(bytes: &[u8]) {
    let (decisions, program) = bytes.split_at(bytes.len().min(6));
    let mut decisions = Bytes::new(decisions);
    comes_back(&Link {
        granularity: decisions.one_of(&Granularity::ALL),
        arrangement: decisions.one_of(&[Arrangement::Graph, Arrangement::Lists]),
        unfold_all: decisions.one_of(&[false, true]),
        collector: decisions.one_of(&DIALECTS).name.to_owned(),
        beat: decisions.below(256) << decisions.below(24),
        program: String::from_utf8_lossy(program).into_owned(),
    });
}

fn comes_back(link: &Link) {
    let again = Link::decode(&link.encode());
    assert!(again.as_ref() == Ok(link), "{link:?} is encoded as {again:?}");
}
