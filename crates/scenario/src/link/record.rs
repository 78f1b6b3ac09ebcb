//! What a link says, as bytes before they are packed.
//!
//! | bytes | meaning |
//! | --- | --- |
//! | 1 | bit 0: in lists; bit 1: unfolded; bits 2 to 4: granularity; the others are 0 |
//! | 1 to 5 | beat, a [number](push_number) |
//! | 1 to 5 | length of the collector's name in bytes, a number |
//! | as said | the collector's name |
//! | the rest | the program |

use timeline::Granularity;

use super::{Arrangement, Link};

const IN_LISTS: u8 = 1 << 0;
const UNFOLDED: u8 = 1 << 1;
const GRANULARITY_SHIFT: u32 = 2;

/// The record of a link.
pub(super) fn write(link: &Link) -> Vec<u8> {
    let mut flags = granularity_code(link.granularity) << GRANULARITY_SHIFT;
    if link.arrangement == Arrangement::Lists {
        flags |= IN_LISTS;
    }
    if link.unfold_all {
        flags |= UNFOLDED;
    }
    let mut record = vec![flags];
    push_number(&mut record, link.beat);
    push_number(&mut record, link.collector.len());
    record.extend_from_slice(link.collector.as_bytes());
    record.extend_from_slice(link.program.as_bytes());
    record
}

/// The link of a record; `None` if it is none.
pub(super) fn read(record: &[u8]) -> Option<Link> {
    let (&flags, rest) = record.split_first()?;
    let (beat, rest) = take_number(rest)?;
    let (length, rest) = take_number(rest)?;
    let (collector, program) = rest.split_at_checked(length)?;
    Some(Link {
        program: str::from_utf8(program).ok()?.to_owned(),
        collector: str::from_utf8(collector).ok()?.to_owned(),
        arrangement: if flags & IN_LISTS == 0 { Arrangement::Graph } else { Arrangement::Lists },
        beat,
        granularity: granularity(flags >> GRANULARITY_SHIFT)?,
        unfold_all: flags & UNFOLDED != 0,
    })
}

fn granularity_code(granularity: Granularity) -> u8 {
    match granularity {
        Granularity::Event => 0,
        Granularity::Visit => 1,
        Granularity::Pass => 2,
        Granularity::Collection => 3,
        Granularity::Statement => 4,
    }
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

/// Appends a number: seven bits a byte, the lowest first, the top bit set in all but the last. Larger
/// ones than a `u32` become the largest of those, so that every page reads what another one wrote.
fn push_number(record: &mut Vec<u8>, number: usize) {
    let mut left = u32::try_from(number).unwrap_or(u32::MAX);
    while left > 0x7f {
        record.push((left & 0x7f) as u8 | 0x80);
        left >>= 7;
    }
    record.push(left as u8);
}

/// Takes a number off the front of some bytes.
fn take_number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (place, &byte) in bytes.iter().enumerate().take(5) {
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            let number = u32::try_from(number).ok()?;
            return Some((usize::try_from(number).ok()?, bytes.get(place + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 0x7f, 0x80, 300, 0x3fff, 0x4000, 1_000_000, u32::MAX as usize] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, number);
            bytes.push(42);
            assert_eq!(take_number(&bytes), Some((number, &[42][..])));
        }
    }

    #[test]
    fn numbers_end() {
        assert_eq!(take_number(&[]), None);
        assert_eq!(take_number(&[0x80]), None);
        assert_eq!(take_number(&[0xff, 0xff, 0xff, 0xff, 0x1f]), None);
        assert_eq!(take_number(&[0x80; 9]), None);
    }

    #[test]
    fn granularities_come_back() {
        for code in 0..=u8::MAX {
            assert!(granularity(code).is_none_or(|granularity| granularity_code(granularity) == code));
        }
        assert!(granularity(4).is_some());
    }

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
