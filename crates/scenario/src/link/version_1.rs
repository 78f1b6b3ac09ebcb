//! What a link of version 1 says, as bytes before they are packed. None are written any more; those
//! that are out in the world are read for ever.
//!
//! | bytes | meaning |
//! | --- | --- |
//! | 1 | bit 0: in lists; bit 1: unfolded; bits 2 to 4: granularity; the others are 0 |
//! | 1 to 5 | beat, a [number] |
//! | 1 to 5 | length of the collector's name in bytes, a number |
//! | as said | the collector's name |
//! | the rest | the program |

use timeline::Granularity;

use super::{Arrangement, Link, Place, number};

const IN_LISTS: u8 = 1 << 0;
const UNFOLDED: u8 = 1 << 1;
const GRANULARITY_SHIFT: u32 = 2;

/// The link of a record; `None` if it is none.
pub(super) fn read(record: &[u8]) -> Option<Link> {
    let (&flags, rest) = record.split_first()?;
    let (beat, rest) = number::take(rest)?;
    let (collector, program) = number::take_text(rest)?;
    let arrangement = if flags & IN_LISTS == 0 { Arrangement::Graph } else { Arrangement::Lists };
    Some(Link {
        program: str::from_utf8(program).ok()?.to_owned(),
        collector: collector.to_owned(),
        place: Some(Place { granularity: granularity(flags >> GRANULARITY_SHIFT)?, beat }),
        arrangement: Some(arrangement),
        unfold_all: flags & UNFOLDED != 0,
        ..Link::default()
    })
}

fn granularity(code: u8) -> Option<Granularity> {
    Some(match code {
        0 => Granularity::Event,
        1 => Granularity::Visit,
        2 => Granularity::Pass,
        3 => Granularity::Collection,
        4 => Granularity::Statement,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_that_are_none() {
        assert_eq!(read(&[]), None);
        assert_eq!(read(&[0, 0]), None);
        assert_eq!(read(&[0, 0, 3, b'a', b'b']), None, "the name is longer than the record");
        assert_eq!(read(&[5 << GRANULARITY_SHIFT, 0, 0]), None, "no such granularity");
        assert_eq!(read(&[0, 0, 0, 0xff]), None, "not UTF-8");
        assert!(read(&[0, 0, 0]).is_some_and(|link| link.program.is_empty()));
    }
}
