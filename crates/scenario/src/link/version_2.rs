//! What a link of version 2 says, as bytes before they are packed.
//!
//! | bytes | meaning |
//! | --- | --- |
//! | 1 | bits 0 and 1: arrangement; bit 2: unfolded; bit 3: a place follows; bits 4 and 5: light; bit 6: plays by itself; bit 7: is part of another page |
//! | 0 to 5 | the place, if one follows: five times the beat plus the granularity, a [number] |
//! | 1 | the collector: its place in [`COLLECTORS`], counted from 1, or 0 |
//! | 1 to 5, as said | after a 0: the length of the collector's name, a number, and the name |
//! | the rest | the program |
//!
//! Arrangement and light are 0 if the link does not say.

use timeline::Granularity;

use super::{Arrangement, Light, Link, Place, number};

const UNFOLDED: u8 = 1 << 2;
const PLACE: u8 = 1 << 3;
const AUTOPLAY: u8 = 1 << 6;
const EMBED: u8 = 1 << 7;

/// The collectors that have a number, in an order never to be changed. Newer ones are named in full.
const COLLECTORS: [&str; 15] = [
    "talk", "2.7", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14.0", "3.14.5", "3.15", "3.13t",
    "3.14t",
];

/// In an order never to be changed.
const GRANULARITIES: [Granularity; 5] =
    [Granularity::Event, Granularity::Visit, Granularity::Pass, Granularity::Collection, Granularity::Statement];

/// The record of a link.
pub(super) fn write(link: &Link) -> Vec<u8> {
    let mut record = vec![flags(link)];
    if let Some(Place { granularity, beat }) = link.place {
        let code = GRANULARITIES.iter().position(|known| *known == granularity).unwrap_or_default();
        // The last beat that a number can stand for with any granularity.
        let beat = beat.min(MOST_BEATS);
        number::push(&mut record, beat * GRANULARITIES.len() + code);
    }
    match COLLECTORS.iter().position(|known| *known == link.collector) {
        Some(place) => number::push(&mut record, place + 1),
        None => {
            record.push(0);
            number::push(&mut record, link.collector.len());
            record.extend_from_slice(link.collector.as_bytes());
        }
    }
    record.extend_from_slice(link.program.as_bytes());
    record
}

/// A link to a later beat becomes one to this, which is later than any run is long.
const MOST_BEATS: usize = u32::MAX as usize / GRANULARITIES.len() - 1;

/// The link of a record; `None` if it is none.
pub(super) fn read(record: &[u8]) -> Option<Link> {
    let (&flags, rest) = record.split_first()?;
    let (place, rest) = if flags & PLACE == 0 { (None, rest) } else { take_place(rest)? };
    let (collector, program) = take_collector(rest)?;
    Some(Link {
        program: str::from_utf8(program).ok()?.to_owned(),
        collector: collector.to_owned(),
        place,
        arrangement: [None, Some(Arrangement::Graph), Some(Arrangement::Lists)].get(usize::from(flags & 3)).copied()?,
        unfold_all: flags & UNFOLDED != 0,
        light: [None, Some(Light::Light), Some(Light::Dark)].get(usize::from(flags >> 4 & 3)).copied()?,
        autoplay: flags & AUTOPLAY != 0,
        embed: flags & EMBED != 0,
    })
}

fn flags(link: &Link) -> u8 {
    let arrangement = match link.arrangement {
        None => 0,
        Some(Arrangement::Graph) => 1,
        Some(Arrangement::Lists) => 2,
    };
    let light = match link.light {
        None => 0,
        Some(Light::Light) => 1,
        Some(Light::Dark) => 2,
    };
    let flag = |on: bool, bit: u8| if on { bit } else { 0 };
    arrangement
        | flag(link.unfold_all, UNFOLDED)
        | flag(link.place.is_some(), PLACE)
        | light << 4
        | flag(link.autoplay, AUTOPLAY)
        | flag(link.embed, EMBED)
}

fn take_place(bytes: &[u8]) -> Option<(Option<Place>, &[u8])> {
    let (number, rest) = number::take(bytes)?;
    let granularity = *GRANULARITIES.get(number % GRANULARITIES.len())?;
    Some((Some(Place { granularity, beat: number / GRANULARITIES.len() }), rest))
}

fn take_collector(bytes: &[u8]) -> Option<(&str, &[u8])> {
    match number::take(bytes)? {
        (0, rest) => number::take_text(rest),
        (place, rest) => Some((COLLECTORS.get(place - 1)?, rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_that_are_none() {
        assert_eq!(read(&[]), None);
        assert_eq!(read(&[0]), None, "no collector");
        assert_eq!(read(&[0, 16]), None, "no such collector");
        assert_eq!(read(&[0, 0, 3, b'a', b'b']), None, "the name is longer than the record");
        assert_eq!(read(&[3, 1]), None, "no such arrangement");
        assert_eq!(read(&[3 << 4, 1]), None, "no such light");
        assert_eq!(read(&[PLACE, 0x80]), None, "half a place");
        assert_eq!(read(&[0, 1, 0xff]), None, "not UTF-8");
        assert!(read(&[0, 1]).is_some_and(|link| link.program.is_empty() && link.collector == "talk"));
    }

    #[test]
    fn what_is_usual_takes_two_bytes() {
        let link = Link { collector: "3.14.5".to_owned(), ..Link::default() };
        assert_eq!(write(&link), [0, 12]);
    }

    #[test]
    fn a_place_beyond_all_places_stays_one() {
        let place = Some(Place { granularity: Granularity::Statement, beat: usize::MAX });
        let read = read(&write(&Link { place, ..Link::default() })).and_then(|link| link.place);
        assert_eq!(read, Some(Place { granularity: Granularity::Statement, beat: MOST_BEATS }));
    }
}
