//! Any text is a link or is refused, and any state becomes a link.

use model::DIALECTS;
use scenario::{Arrangement, Light, Link, MAX_SIZE, Place};
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
    let (decisions, program) = bytes.split_at(bytes.len().min(9));
    let mut decisions = Bytes::new(decisions);
    comes_back(&Link {
        place: decisions.one_of(&[false, true]).then(|| Place {
            granularity: decisions.one_of(&Granularity::ALL),
            beat: decisions.below(256) << decisions.below(20),
        }),
        arrangement: decisions.one_of(&[None, Some(Arrangement::Graph), Some(Arrangement::Lists)]),
        unfold_all: decisions.one_of(&[false, true]),
        light: decisions.one_of(&[None, Some(Light::Light), Some(Light::Dark)]),
        autoplay: decisions.one_of(&[false, true]),
        embed: decisions.one_of(&[false, true]),
        collector: decisions.one_of(&DIALECTS).name.to_owned(),
        program: String::from_utf8_lossy(program).into_owned(),
    });
}

fn comes_back(link: &Link) {
    let again = Link::decode(&link.encode());
    assert!(again.as_ref() == Ok(link), "{link:?} is encoded as {again:?}");
}
